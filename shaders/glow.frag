#version 120
// A soft light around a disc: strong at its rim, gone at the edge of the square.
uniform vec4 colour;

void main() {
    float from_middle = length(gl_TexCoord[0].xy * 2.0 - 1.0);
    float light = max(0.0, 1.0 - from_middle);
    gl_FragColor = vec4(colour.rgb, colour.a * smoothstep(0.0, 0.75, light));
}
