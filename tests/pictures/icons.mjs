// Draws public/icons from public/favicon.svg, in the colours of style/tokens.css: node tests/pictures/icons.mjs
// Chromium draws; what it draws is a mix of two colours, so it is stored as a picture of 16 of them, in a few bytes.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync, inflateSync } from "node:zlib";

// The share of the width that the ship takes. Launchers may cut a maskable icon down to a circle of 80 %.
const ICONS = [
  { name: "icon-192", size: 192, ship: 0.72 },
  { name: "icon-512", size: 512, ship: 0.72 },
  { name: "maskable-512", size: 512, ship: 0.5 },
  { name: "apple-touch-icon", size: 180, ship: 0.66 },
];

const tokens = readFileSync("style/tokens.css", "utf8");
const light = (token) => tokens.match(new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}),`))[1];
const [paper, accent] = [light("paper"), light("accent")];
const ship = readFileSync("public/favicon.svg", "utf8").match(/<path.*\/>/)[0];

const folder = mkdtempSync(join(tmpdir(), "icons-"));
for (const icon of ICONS) {
  const bytes = small(drawn(icon), icon.size);
  writeFileSync(`public/icons/${icon.name}.png`, bytes);
  console.log(`public/icons/${icon.name}.png: ${bytes.length} bytes`);
}
rmSync(folder, { recursive: true });

/** The picture's pixels, three bytes each. */
function drawn({ name, size, ship: share }) {
  const [page, shot] = [join(folder, `${name}.svg`), join(folder, `${name}.png`)];
  const [side, edge] = [16 / share, (16 / share - 16) / 2];
  writeFileSync(
    page,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${-edge} ${-edge} ${side} ${side}">
      <path fill="${paper}" d="M${-edge} ${-edge}h${side}v${side}h${-side}z"/><g fill="${accent}">${ship}</g></svg>`,
  );
  execFileSync("chromium", [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", `--user-data-dir=${join(folder, "profile")}`, "--hide-scrollbars",
    "--force-device-scale-factor=1", `--window-size=${size},${size}`, `--screenshot=${shot}`, `file://${page}`,
  ], { stdio: "ignore" });
  return pixels(readFileSync(shot), size);
}

/** Undoes the filters of a PNG with 8 bits a channel (PNG specification, 9.2). */
function pixels(png, size) {
  const channels = png[25] === 6 ? 4 : 3;
  const parts = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const width = size * channels;
  const out = Buffer.alloc(width * size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < width; x++) {
      const left = x < channels ? 0 : out[y * width + x - channels];
      const up = y ? out[(y - 1) * width + x] : 0;
      const corner = y && x >= channels ? out[(y - 1) * width + x - channels] : 0;
      const paeth = [left, up, corner].map((near) => Math.abs(left + up - corner - near));
      const nearest = [left, up, corner][paeth.indexOf(Math.min(...paeth))];
      const guess = [0, left, up, (left + up) >> 1, nearest][raw[y * (width + 1)]];
      out[y * width + x] = raw[y * (width + 1) + 1 + x] + guess;
    }
  return { channels, bytes: out };
}

/** A PNG of 4 bits a pixel: how much of the one colour is mixed into the other. */
function small({ channels, bytes }, size) {
  const rgb = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const [from, to] = [rgb(paper), rgb(accent)];
  const mix = (level) => from.map((channel, index) => Math.round(channel + ((to[index] - channel) * level) / 15));
  const level = (pixel) => Math.round(((bytes[pixel * channels] - from[0]) / (to[0] - from[0])) * 15);
  const rows = Buffer.alloc((size / 2 + 1) * size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x += 2) {
      const pixel = y * size + x;
      rows[y * (size / 2 + 1) + 1 + x / 2] = (level(pixel) << 4) | level(pixel + 1);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([4, 3], 8);
  const palette = Buffer.from(Array.from({ length: 16 }, (_, index) => mix(index)).flat());
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header), chunk("PLTE", palette), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind, content) {
  const body = Buffer.concat([Buffer.from(kind), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
