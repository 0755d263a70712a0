in vec3 world;
in vec3 outward;
in vec3 base;
uniform vec3 toLight;
uniform vec4 eye; // a point (w = 1), or the direction to the viewer (w = 0)
uniform float ambient;
uniform float normalOffset; // metres
uniform vec3 rimColour;
out vec4 pixel;

void main() {
  vec3 n = normalize(outward);
  vec3 toEye = normalize(eye.xyz - eye.w * world);
  float light = max(dot(n, toLight), 0.0);
#ifdef SHADOWS
  light *= lit(world + n * normalOffset);
#endif
  // Light from the whole sky, less from below and close to the ground.
  float up = 0.5 + 0.5 * n.y;
  float rise = 6.0 * max(world.y, 0.0);
  float open = 1.0 - 0.55 * (1.0 - up) / (1.0 + rise * rise);
  vec3 around = ambient * open * mix(vec3(0.60, 0.59, 0.60), vec3(1.05, 1.12, 1.22), up);
  vec3 sun = vec3(1.0, 0.96, 0.90) * (1.30 - 0.55 * ambient) * light;
  float shine = max(dot(n, normalize(toLight + toEye)), 0.0);
  shine *= shine;
  shine *= shine;
  shine *= shine;
  shine *= shine;
  float edge = 1.0 - max(dot(n, toEye), 0.0);
  vec3 colour = base * (around + sun);
  colour += 0.14 * shine * shine * min(light * 2.0, 1.0) + rimColour * (edge * edge * edge * up);
  pixel = vec4(sqrt(colour), 1.0);
}
