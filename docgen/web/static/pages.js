// Pages of papers in small frames, fitted to them.

import { Sheet } from "./sheet.js";

for (const frame of document.querySelectorAll("iframe[data-fit]")) new Sheet(frame);
