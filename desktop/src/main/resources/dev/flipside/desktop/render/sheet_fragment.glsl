in vec4 inside;
in vec2 place;
flat in vec4 tone;
flat in float soft;
uniform vec3 horizonColour;
uniform vec2 focus;
uniform float haze; // 1 / square of the distance at which half of the colour is gone, 1/m2
out vec4 pixel;

// The share of the pixel that lies within both pairs of edges, also for sheets thinner than it.
void main() {
  vec2 wide = max(fwidth(inside.xz), vec2(soft));
  vec2 covered = clamp(inside.xz / wide + 0.5, 0.0, 1.0) + clamp(inside.yw / wide + 0.5, 0.0, 1.0);
  covered = max(covered - 1.0, 0.0);
  if (soft > 0.0) {
    covered *= covered * (3.0 - 2.0 * covered);
  }
  vec2 away = place - focus;
  float clear = 1.0 / (1.0 + haze * dot(away, away));
  float opacity = covered.x * covered.y * tone.a;
  pixel = vec4(mix(horizonColour, tone.rgb, clear), soft > 0.0 ? opacity * clear : opacity);
}
