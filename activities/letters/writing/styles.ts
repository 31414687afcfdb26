/** How the parts of an HTML letter look; inlined, because some mail programs drop style sheets. */
export const styles = {
  page: 'margin:0;padding:0;background:#f3f4f6;color:#1b2430;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;-webkit-text-size-adjust:100%',
  preview: 'display:none;max-height:0;overflow:hidden;opacity:0',
  margin: 'padding:24px 12px',
  sheet: 'width:100%;max-width:600px;background:#ffffff;border:1px solid #dde1e7;border-radius:8px;text-align:left',
  content: 'padding:28px 24px 12px;overflow-wrap:anywhere',
  paragraph: 'margin:0 0 16px',
  heading: 'margin:28px 0 10px;font-size:17px;line-height:1.3;font-weight:600',
  rows: 'width:100%;margin:0 0 20px;border-top:1px solid #dde1e7',
  cell: 'padding:8px 0;border-bottom:1px solid #dde1e7;vertical-align:top;overflow-wrap:anywhere',
  label:
    'width:32%;min-width:9em;padding:9px 12px 9px 0;border-bottom:1px solid #dde1e7;vertical-align:top;text-align:left;font-size:14px;font-weight:400;color:#5a6573;overflow-wrap:anywhere',
  list: 'margin:0 0 20px;padding:0 0 0 20px',
  item: 'margin:0 0 8px',
  source: 'margin:0 0 6px;font-weight:600',
  quotation:
    'margin:0 0 20px;padding:10px 14px;border-left:3px solid #9aa5b4;background:#f3f4f6;white-space:pre-line;overflow-wrap:anywhere',
  button:
    'display:inline-block;margin:8px 0;padding:12px 22px;border-radius:6px;background:#1d5fc0;color:#ffffff;font-weight:600;text-decoration:none',
  link: 'color:#1d5fc0',
  footer: 'max-width:600px;margin:14px auto 0;font-size:13px;color:#5a6573;text-align:left;overflow-wrap:anywhere',
};

/** What mail programs that know dark mode apply over it. */
export const themes = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #12161c !important; color: #e7eaef !important; }
    .sheet { background: #1b212a !important; border-color: #333c49 !important; }
    .rows, .cell { border-color: #333c49 !important; }
    .muted { color: #a3adba !important; }
    .quotation { background: #242c37 !important; border-color: #66727f !important; }
    .link { color: #8bb8ff !important; }
    .button { background: #2f74d8 !important; color: #ffffff !important; }
  }`;
