in vec2 place;
in float strength;
in float across;
in float reach;
uniform vec3 colour;
uniform vec2 focus;
uniform float fade;
out vec4 pixel;

void main() {
  vec2 away = place - focus;
  float remaining = clamp(1.15 - 1.15 * fade * dot(away, away), 0.0, 1.0);
  float covered = clamp(reach - abs(across), 0.0, 1.0);
  pixel = vec4(colour, strength * covered * remaining * remaining);
}
