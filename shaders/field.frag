#version 120
// A grid of numbers as a smooth coloured surface with thin contour lines at every tenth.
// A number comes as 16 bits in red and green; blue is 0 where there is none.
uniform sampler2D numbers;
uniform sampler2D colours; // one row of 256
uniform vec2 size;         // columns, rows
uniform float contours;    // how strong, 0 to 1

float at(vec2 cell) {
    vec4 pair = texture2D(numbers, (cell + 0.5) / size);
    return (pair.r * 255.0 * 256.0 + pair.g * 255.0) / 65535.0;
}

void main() {
    vec2 place = gl_TexCoord[0].xy * size - 0.5;
    vec2 cell = clamp(floor(place), vec2(0.0), size - 1.0);
    vec2 next = min(cell + 1.0, size - 1.0);
    vec2 part = clamp(place - cell, 0.0, 1.0);
    float number = mix(mix(at(cell), at(vec2(next.x, cell.y)), part.x),
                       mix(at(vec2(cell.x, next.y)), at(next), part.x), part.y);
    vec3 colour = texture2D(colours, vec2((number * 255.0 + 0.5) / 256.0, 0.5)).rgb;
    float tenth = number * 10.0;
    float slope = fwidth(tenth);
    float from_line = abs(fract(tenth + 0.5) - 0.5) / max(slope, 1e-5);
    float line = contours * step(1e-4, slope) * (1.0 - smoothstep(0.4, 1.4, from_line)); // none on a plain
    gl_FragColor = vec4(mix(colour, vec3(step(number, 0.5)), 0.28 * line), 1.0);
}
