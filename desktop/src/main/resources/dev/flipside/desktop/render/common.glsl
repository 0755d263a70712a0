// Linear light is turned into display values with gamma 2: close to sRGB, and a square root is
// cheap in software rendering. Sky and ground are mixed in display values and need none.

float grain(vec2 pixel) {
  return (fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
}
