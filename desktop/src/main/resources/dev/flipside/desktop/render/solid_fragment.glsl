in vec3 world;
in vec3 lookup;
#ifdef LIGHT_VERTICES
in vec3 around;
in vec3 sun;
#else
in vec3 outward;
in vec3 base;
#endif
out vec4 pixel;

void main() {
#ifndef LIGHT_VERTICES
  vec3 around;
  vec3 sun;
  light(base, world, normalize(outward), around, sun);
#endif
#ifdef SHADOWS
  pixel = vec4(sqrt(around + sun * lit(lookup)), 1.0);
#else
  pixel = vec4(sqrt(around + sun), 1.0);
#endif
}
