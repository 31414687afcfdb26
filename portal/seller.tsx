import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('seller')!).render(<p>Seller</p>);
