noperspective in vec3 ray;
uniform vec3 skyColour;
uniform vec3 horizonColour;
uniform vec3 floorColour;
uniform vec2 focus;  // x, z in the middle of the picture, metres
uniform float haze;  // 1 / square of the distance at which half of the floor is gone, 1/m2
uniform float rise;  // takes ray.z to heights above the horizon, in halves of the picture
out vec4 pixel;

// Sky and floor at once, with half a step of grain against banding. The floor fades towards the
// horizon and meets the sky in its colour, so that it ends nowhere.
void main() {
  float t = clamp(-rise * ray.z, 0.0, 1.0);
  vec3 colour = mix(horizonColour, skyColour, t * (2.0 - t));
  vec2 away = ray.xy - focus * ray.z;
  float near = ray.z * ray.z;
  float clear = ray.z > 0.0 ? near / (near + haze * dot(away, away)) : 0.0;
  colour = mix(colour, floorColour, clear);
  pixel = vec4(colour + grain(gl_FragCoord.xy), 1.0);
}
