/* 圈阅: writing an opinion by hand. Without this script the pad stays hidden and the opinion is typed. */
/** Drops points that lie within `slack` of the line between their neighbours. */
const simpler = (points, slack) => {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points[points.length - 1]];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const off = ([x, y]) =>
    length === 0
      ? Math.hypot(x - a[0], y - a[1])
      : Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length;
  let far = 0;
  let most = 0;
  for (let at = 1; at < points.length - 1; at += 1) {
    const distance = off(points[at]);
    if (distance > most) [far, most] = [at, distance];
  }
  if (most <= slack) return [a, b];
  return [
    ...simpler(points.slice(0, far + 1), slack).slice(0, -1),
    ...simpler(points.slice(far), slack),
  ];
};

const said = (strokes, slack) =>
  strokes
    .map((points) =>
      simpler(points, slack)
        .map((point) => point.join(','))
        .join(' '),
    )
    .join(';');

const within = (value, end) => Math.round(Math.min(Math.max(value, 0), end));

/** For browsers that know touches only. */
const touch = (act) => (event) => {
  event.preventDefault();
  act(event.touches[0]);
};

const begin = (part) => {
  const { pad, width, height, most, full } = part.dataset;
  const field = document.getElementById(pad);
  const canvas = part.querySelector('canvas');
  const message = part.querySelector('.msg');
  const pen = canvas.getContext('2d');
  let strokes = field.value
    .split(';')
    .filter((stroke) => stroke !== '')
    .map((stroke) => stroke.split(' ').map((point) => point.split(',').map(Number)));
  let drawn;

  const show = () => {
    const scale = canvas.width / width;
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.lineWidth = 7 * scale;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#1b242c';
    for (const points of drawn === undefined ? strokes : [...strokes, drawn]) {
      pen.beginPath();
      for (const [x, y] of points) pen.lineTo(x * scale, y * scale);
      if (points.length === 1) pen.lineTo(points[0][0] * scale, points[0][1] * scale);
      pen.stroke();
    }
  };

  const fit = () => {
    const across = canvas.clientWidth * (window.devicePixelRatio || 1);
    canvas.width = Math.round(across);
    canvas.height = Math.round((across * height) / width);
    show();
  };

  /** Coarser where it would be too long; what does not fit even so is not taken. */
  const keep = () => {
    const text = [2, 3, 5, 8]
      .map((slack) => said(strokes, slack))
      .find((one) => one.length <= most);
    message.textContent = text === undefined ? full : '';
    if (text === undefined) strokes = strokes.slice(0, -1);
    else field.value = text;
    show();
  };

  const at = ({ clientX, clientY }) => {
    const box = canvas.getBoundingClientRect();
    return [
      within(((clientX - box.left) / box.width) * width, Number(width)),
      within(((clientY - box.top) / box.height) * height, Number(height)),
    ];
  };
  const down = (event) => {
    drawn = [at(event)];
    show();
  };
  const move = (event) => {
    if (drawn === undefined) return;
    const [x, y] = at(event);
    const [lastX, lastY] = drawn[drawn.length - 1];
    if (Math.hypot(x - lastX, y - lastY) >= 3) drawn.push([x, y]);
    show();
  };
  const up = () => {
    if (drawn === undefined) return;
    strokes = [...strokes, drawn];
    drawn = undefined;
    keep();
  };

  if ('PointerEvent' in window) {
    canvas.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      down(event);
    });
    canvas.addEventListener('pointermove', move);
    canvas.addEventListener('pointerup', up);
    canvas.addEventListener('pointercancel', up);
  } else {
    canvas.addEventListener('touchstart', touch(down), { passive: false });
    canvas.addEventListener('touchmove', touch(move), { passive: false });
    canvas.addEventListener('touchend', up);
    canvas.addEventListener('mousedown', down);
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', up);
  }
  part.querySelector('[data-undo]').addEventListener('click', () => {
    strokes = strokes.slice(0, -1);
    keep();
  });
  part.querySelector('[data-clear]').addEventListener('click', () => {
    strokes = [];
    keep();
  });
  part.hidden = false;
  window.addEventListener('resize', fit);
  fit();
};

for (const part of document.querySelectorAll('[data-pad]')) begin(part);
