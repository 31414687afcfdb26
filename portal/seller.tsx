import { createRoot } from 'react-dom/client';
import { SellerProgram } from './seller/seller-program.tsx';

createRoot(document.getElementById('seller')!).render(
  <SellerProgram token={decodeURIComponent(location.pathname.split('/')[2] ?? '')} />,
);
