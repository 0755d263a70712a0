in vec3 world;
uniform float darkest; // share of the light that is left in full shadow, 0 to 1
uniform vec2 focus;
uniform float fade;
out vec4 pixel;

void main() {
  vec2 away = world.xz - focus;
  float remaining = clamp(1.15 - 1.15 * fade * dot(away, away), 0.0, 1.0);
  pixel = vec4(0.0, 0.0, 0.0, (1.0 - darkest) * remaining * (1.0 - lit(world)));
}
