// Printed by make_tables.py, which says how; do not edit.
#pragma once

#include <array>
#include <cstdint>

namespace erdem::math::tables {

struct Sum {
    double high, low; // the number is high + low
};

struct Inverse {
    double inverse;   // c, near 1/z and of few bits
    double high, low; // -log c
};

inline constexpr double two_over_pi = 0x1.45f306dc9c883p-1;     // rounded
inline constexpr double half_pi_first = 0x1.921fb5444p0;        // 37 bits of pi/2
inline constexpr double half_pi_rest = 0x1.68c234c4c6629p-39;   // and the next 53
inline constexpr double quarter_pi_high = 0x1.921fb54442d18p-1; // quarter pi
inline constexpr double quarter_pi_low = 0x1.1a62633145c07p-55; // what is missing from it
inline constexpr double half_pi_high = 0x1.921fb54442d18p0;     // half pi
inline constexpr double half_pi_low = 0x1.1a62633145c07p-54;    // what is missing from it
inline constexpr double whole_pi_high = 0x1.921fb54442d18p1;    // whole pi
inline constexpr double whole_pi_low = 0x1.1a62633145c07p-53;   // what is missing from it
inline constexpr double ln2_high =
    0x1.62e42fefa38p-1; // log 2, 42 bits: times 1,100 it is still exact
inline constexpr double ln2_low = 0x1.ef35793c7673p-45;      // and the next 53
inline constexpr double steps_per_one = 0x1.71547652b82fep6; // 64 / log 2
inline constexpr double step_high =
    0x1.62e42fefap-7; // log 2 / 64, 36 bits: times 80,000 it is still exact
inline constexpr double step_low = 0x1.cf79abc9e3b3ap-46; // and the next 53

// A word of zeros, then 2/pi, most significant bit first.
inline constexpr std::array<std::uint64_t, 20> two_over_pi_bits{0x0000000000000000,
    0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561,
    0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484,
    0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b, 0x1ff897ffde05980f,
    0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d, 0x7527bac7ebe5f17b,
    0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab};

// sin x = x + x z S(z), z = x x.
// Error below 2^-55 on [0, 0.61685].
inline constexpr std::array<double, 6> sine{-0x1.5555555555555p-3, 0x1.1111111110bb2p-7,
    -0x1.a01a019e83aaep-13, 0x1.71de37968a1p-19, -0x1.ae600b02b6262p-26, 0x1.5e0b19f8b1451p-33};

// cos x = 1 - z/2 + z z C(z), z = x x.
// Error below 2^-59 on [0, 0.61685].
inline constexpr std::array<double, 6> cosine{0x1.5555555555555p-5, -0x1.6c16c16c16967p-10,
    0x1.a01a019f4eb01p-16, -0x1.27e4fa17da09ep-22, 0x1.1eeb68e93b64cp-29, -0x1.907da367a37cbp-37};

// atan x = x + x z A(z), z = x x.
// Error below 2^-57 on [0, 0.0625].
inline constexpr std::array<double, 9> arc_tangent{-0x1.5555555555555p-2, 0x1.9999999999819p-3,
    -0x1.249249246a32p-3, 0x1.c71c71937c71bp-4, -0x1.745d069641c85p-4, 0x1.3b10a743ad56dp-4,
    -0x1.10bd65ecddbdbp-4, 0x1.d7490973936c1p-5, -0x1.50271856f7796p-5};

// asin x = x + x z A(z), z = x x.
// Error below 2^-55 on [0, 0.25].
inline constexpr std::array<double, 13> arc_sine{0x1.5555555555556p-3, 0x1.3333333332ecap-4,
    0x1.6db6db6e31f13p-5, 0x1.f1c71c1db0623p-6, 0x1.6e8bb1c8209a2p-6, 0x1.1c4d35cf95421p-6,
    0x1.c9cf07674736ap-7, 0x1.782651caa6547p-7, 0x1.52420b04b37bep-7, 0x1.65a9c4dfcf8b2p-8,
    0x1.1d189408314eep-6, -0x1.e6aaa8a0a04ccp-7, 0x1.d72b2bc8155f8p-6};

// exp r = 1 + r + r r E(r).
// Error below 2^-53 on [-0.00542063, 0.00542063].
inline constexpr std::array<double, 5> exponential{0x1p-1, 0x1.5555555554dcdp-3,
    0x1.5555555555191p-5, 0x1.111120b76a0aap-7, 0x1.6c16d1126fa59p-10};

// log(1 + r) = r - r r / 2 + r r r L(r).
// Error below 2^-69 on [-0.00390625, 0.0078125].
inline constexpr std::array<double, 8> logarithm{0x1.5555555555555p-2, -0x1p-2,
    0x1.9999999999979p-3, -0x1.5555555553102p-3, 0x1.24924928fd092p-3, -0x1.000004ad1b13dp-3,
    0x1.c718e49d1f056p-4, -0x1.93d9f7825cbadp-4};

// 2^(j/64).
inline constexpr std::array<Sum, 64> powers{{{0x1p0, 0x0p0},
    {0x1.02c9a3e778061p0, -0x1.19083535b085dp-56}, {0x1.059b0d3158574p0, 0x1.d73e2a475b465p-55},
    {0x1.0874518759bc8p0, 0x1.186be4bb284ffp-57}, {0x1.0b5586cf9890fp0, 0x1.8a62e4adc610bp-54},
    {0x1.0e3ec32d3d1a2p0, 0x1.03a1727c57b53p-59}, {0x1.11301d0125b51p0, -0x1.6c51039449b3ap-54},
    {0x1.1429aaea92dep0, -0x1.32fbf9af1369ep-54}, {0x1.172b83c7d517bp0, -0x1.19041b9d78a76p-55},
    {0x1.1a35beb6fcb75p0, 0x1.e5b4c7b4968e4p-55}, {0x1.1d4873168b9aap0, 0x1.e016e00a2643cp-54},
    {0x1.2063b88628cd6p0, 0x1.dc775814a8495p-55}, {0x1.2387a6e756238p0, 0x1.9b07eb6c70573p-54},
    {0x1.26b4565e27cddp0, 0x1.2bd339940e9d9p-55}, {0x1.29e9df51fdee1p0, 0x1.612e8afad1255p-55},
    {0x1.2d285a6e4030bp0, 0x1.0024754db41d5p-54}, {0x1.306fe0a31b715p0, 0x1.6f46ad23182e4p-55},
    {0x1.33c08b26416ffp0, 0x1.32721843659a6p-54}, {0x1.371a7373aa9cbp0, -0x1.63aeabf42eae2p-54},
    {0x1.3a7db34e59ff7p0, -0x1.5e436d661f5e3p-56}, {0x1.3dea64c123422p0, 0x1.ada0911f09ebcp-55},
    {0x1.4160a21f72e2ap0, -0x1.ef3691c309278p-58}, {0x1.44e086061892dp0, 0x1.89b7a04ef80dp-59},
    {0x1.486a2b5c13cdp0, 0x1.3c1a3b69062fp-56}, {0x1.4bfdad5362a27p0, 0x1.d4397afec42e2p-56},
    {0x1.4f9b2769d2ca7p0, -0x1.4b309d25957e3p-54}, {0x1.5342b569d4f82p0, -0x1.07abe1db13cadp-55},
    {0x1.56f4736b527dap0, 0x1.9bb2c011d93adp-54}, {0x1.5ab07dd485429p0, 0x1.6324c054647adp-54},
    {0x1.5e76f15ad2148p0, 0x1.ba6f93080e65ep-54}, {0x1.6247eb03a5585p0, -0x1.383c17e40b497p-54},
    {0x1.6623882552225p0, -0x1.bb60987591c34p-54}, {0x1.6a09e667f3bcdp0, -0x1.bdd3413b26456p-54},
    {0x1.6dfb23c651a2fp0, -0x1.bbe3a683c88abp-57}, {0x1.71f75e8ec5f74p0, -0x1.16e4786887a99p-55},
    {0x1.75feb564267c9p0, -0x1.0245957316dd3p-54}, {0x1.7a11473eb0187p0, -0x1.41577ee04992fp-55},
    {0x1.7e2f336cf4e62p0, 0x1.05d02ba15797ep-56}, {0x1.82589994cce13p0, -0x1.d4c1dd41532d8p-54},
    {0x1.868d99b4492edp0, -0x1.fc6f89bd4f6bap-54}, {0x1.8ace5422aa0dbp0, 0x1.6e9f156864b27p-54},
    {0x1.8f1ae99157736p0, 0x1.5cc13a2e3976cp-55}, {0x1.93737b0cdc5e5p0, -0x1.75fc781b57ebcp-57},
    {0x1.97d829fde4e5p0, -0x1.d185b7c1b85d1p-54}, {0x1.9c49182a3f09p0, 0x1.c7c46b071f2bep-56},
    {0x1.a0c667b5de565p0, -0x1.359495d1cd533p-54}, {0x1.a5503b23e255dp0, -0x1.d2f6edb8d41e1p-54},
    {0x1.a9e6b5579fdbfp0, 0x1.0fac90ef7fd31p-54}, {0x1.ae89f995ad3adp0, 0x1.7a1cd345dcc81p-54},
    {0x1.b33a2b84f15fbp0, -0x1.2805e3084d708p-57}, {0x1.b7f76f2fb5e47p0, -0x1.5584f7e54ac3bp-56},
    {0x1.bcc1e904bc1d2p0, 0x1.23dd07a2d9e84p-55}, {0x1.c199bdd85529cp0, 0x1.11065895048ddp-55},
    {0x1.c67f12e57d14bp0, 0x1.2884dff483cadp-54}, {0x1.cb720dcef9069p0, 0x1.503cbd1e949dbp-56},
    {0x1.d072d4a07897cp0, -0x1.cbc3743797a9cp-54}, {0x1.d5818dcfba487p0, 0x1.2ed02d75b3707p-55},
    {0x1.da9e603db3285p0, 0x1.c2300696db532p-54}, {0x1.dfc97337b9b5fp0, -0x1.1a5cd4f184b5cp-54},
    {0x1.e502ee78b3ff6p0, 0x1.39e8980a9cc8fp-55}, {0x1.ea4afa2a490dap0, -0x1.e9c23179c2893p-54},
    {0x1.efa1bee615a27p0, 0x1.dc7f486a4b6bp-54}, {0x1.f50765b6e454p0, 0x1.9d3e12dd8a18bp-54},
    {0x1.fa7c1819e90d8p0, 0x1.74853f3a5931ep-55}}};

// atan(i/32).
inline constexpr std::array<Sum, 129> angles{{{0x0p0, 0x0p0},
    {0x1.ffd55bba97625p-6, -0x1.5ec431444912cp-60}, {0x1.ff55bb72cfdeap-5, -0x1.c934d86d23f1dp-60},
    {0x1.7ee182602f10fp-4, -0x1.cfb654c0c3d98p-58}, {0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59},
    {0x1.3d6eee8c6626cp-3, 0x1.61a3b0ce9281bp-57}, {0x1.7b97b4bce5b02p-3, 0x1.347b0b4f881cap-58},
    {0x1.b90d7529260a2p-3, 0x1.17b10d2e0e5abp-61}, {0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57},
    {0x1.18bf5a30bf178p-2, 0x1.30ca4748b1bf9p-57}, {0x1.362773707ebccp-2, -0x1.963a544b672d8p-57},
    {0x1.530ad9951cd4ap-2, -0x1.2566480884082p-57}, {0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56},
    {0x1.8b24d394a1b25p-2, 0x1.b6d0ba3748fa8p-56}, {0x1.a64eec3cc23fdp-2, -0x1.24dec1b50b7ffp-56},
    {0x1.c0db4c94ec9fp-2, -0x1.cc1ce70934c34p-56}, {0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56},
    {0x1.f40dd0b541418p-2, -0x1.a3992dc382a23p-57}, {0x1.0657e94db30dp-1, -0x1.d5b495f6349e6p-56},
    {0x1.1255d9bfbd2a9p-1, -0x1.2bdaee1c0ee35p-58}, {0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58},
    {0x1.2958e59308e31p-1, -0x1.09e73b0c6c087p-56}, {0x1.345f01cce37bbp-1, 0x1.1021137c71102p-55},
    {0x1.3f13fb89e96f4p-1, 0x1.ecf8b492644fp-56}, {0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56},
    {0x1.538f57b89061fp-1, -0x1.1bb74abda520cp-55}, {0x1.5d58987169b18p-1, 0x1.0028e4bc5e7cap-57},
    {0x1.66d663923e087p-1, -0x1.6ea6febe8bbbap-56}, {0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56},
    {0x1.78f6bbd5d315ep-1, 0x1.406a08980374p-55}, {0x1.819d0b7158a4dp-1, -0x1.bf76229d3b917p-56},
    {0x1.89ff5ff57f1f8p-1, -0x1.55b9a5e177a1bp-55}, {0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55},
    {0x1.9a000a935bd8ep-1, 0x1.59411df0dccefp-56}, {0x1.a1a25f2c82506p-1, -0x1.8b4c3611182fcp-57},
    {0x1.a908afa5b1d4ap-1, -0x1.5d7be5d5f808bp-56}, {0x1.b034f38649c88p-1, -0x1.be88d6936f833p-55},
    {0x1.b7291b4e25bdap-1, -0x1.c49cc26e6366p-56}, {0x1.bde70ed439fe7p-1, -0x1.a2b56372c05efp-56},
    {0x1.c470abf2d3d01p-1, 0x1.6a61dbf199479p-56}, {0x1.cac7c57846f9ep-1, 0x1.0dae13ad18a6bp-55},
    {0x1.d0ee2253886a6p-1, 0x1.2c9f73793ddedp-55}, {0x1.d6e57cf4f0acap-1, -0x1.763b9456ae66ep-55},
    {0x1.dcaf82dc1a6f4p-1, -0x1.f99cb3ddd479p-55}, {0x1.e24dd44c855d1p-1, 0x1.f7ac612ab33d8p-55},
    {0x1.e7c2042350f87p-1, -0x1.0e14d8d5a7dd8p-57}, {0x1.ed0d97c9041c9p-1, -0x1.2629e3b5da49p-58},
    {0x1.f232073aeb172p-1, -0x1.5f5b3a2cdfc2cp-55}, {0x1.f730bd281f69bp-1, 0x1.007887af0cbbdp-56},
    {0x1.fc0b171ec926cp-1, -0x1.3337369af334fp-58}, {0x1.006132e34d617p0, 0x1.b343dfa868d93p-54},
    {0x1.02abf692f6d0cp0, -0x1.7e03a29351e05p-54}, {0x1.04e67277a01d7p0, 0x1.7115496c13eb6p-57},
    {0x1.07113c6a93a21p0, 0x1.c2bc4d3a3e69fp-56}, {0x1.092ce471853ccp0, 0x1.269f9b3e200c2p-55},
    {0x1.0b39f4eca23aep0, 0x1.25934545c016cp-54}, {0x1.0d38f2c5ba09fp0, -0x1.bd0dc231bfd7p-54},
    {0x1.0f2a5d9fff026p0, 0x1.e6ac2e9161719p-55}, {0x1.110eb007f39f7p0, -0x1.12b2ff85e55p-54},
    {0x1.12e65fa32aaedp0, -0x1.f25b08b14d8d6p-54}, {0x1.14b1dd5f90ce1p0, -0x1.212d570a63fa2p-56},
    {0x1.167195a203265p0, 0x1.1a5aca105c6aep-54}, {0x1.1825f074030d9p0, -0x1.9523f0af0d3b5p-58},
    {0x1.19cf51b0603ddp0, -0x1.4b79cf12e503dp-55}, {0x1.1b6e192ebbe44p0, 0x1.b1b466a88828ep-54},
    {0x1.1d02a2edce14fp0, 0x1.d0a3b2bae2099p-56}, {0x1.1e8d473c5d5cap0, 0x1.40b5b2505c143p-54},
    {0x1.200e5ae0dd61dp0, 0x1.bed3cdd901e18p-55}, {0x1.21862f3fade36p0, 0x1.4887628d68748p-54},
    {0x1.22f5127ff70b5p0, 0x1.4a430e2d0a41ep-55}, {0x1.245b4faf23111p0, -0x1.bcadba0fe318bp-54},
    {0x1.25b92ee2f7a49p0, -0x1.75e638d53460ap-54}, {0x1.270ef55a53a25p0, -0x1.a66b1af5f84fbp-54},
    {0x1.285ce59c9732p0, -0x1.75b26f6f4d78fp-54}, {0x1.29a33f97bdbeap0, 0x1.20768f82d028dp-54},
    {0x1.2ae240bd32395p0, -0x1.fd6bc679da199p-54}, {0x1.2c1a241d66dc3p0, 0x1.82b2d58b6a8e9p-54},
    {0x1.2d4b22823a35cp0, 0x1.cf7b124d9fd08p-56}, {0x1.2e75728833a54p0, 0x1.16e3ef7326bdap-56},
    {0x1.2f9948b6a1b4cp0, 0x1.22febbf47b08p-55}, {0x1.30b6d796a4da8p0, 0x1.6254cb03bb199p-54},
    {0x1.31ce4fc931347p0, 0x1.39a6d04c1b60bp-54}, {0x1.32dfe01c11c21p0, 0x1.cb1af39d75eb5p-54},
    {0x1.33ebb59df782bp0, -0x1.02b3d3b7bf8dcp-54}, {0x1.34f1fbb19eb09p0, 0x1.80d79b4cf61d5p-55},
    {0x1.35f2dc20141bbp0, -0x1.f41f13d3ea682p-54}, {0x1.36ee7f2a24644p0, -0x1.2c820975621fbp-54},
    {0x1.37e50b98fe91cp0, 0x1.7c4f65ff85e9ep-54}, {0x1.38d6a6ce13353p0, -0x1.12c77e8a80f5cp-55},
    {0x1.39c374d238f7bp0, -0x1.0e10bce7c08c4p-57}, {0x1.3aab98641f26bp0, -0x1.dc349cc175bc7p-55},
    {0x1.3b8f3306167a9p0, -0x1.15725c9547d04p-54}, {0x1.3c6e650b38047p0, 0x1.6b63b358e746dp-54},
    {0x1.3d494da3f1dcap0, -0x1.39e5cc1bf2c1bp-54}, {0x1.3e200aea00d99p0, -0x1.4794dda3dc8fbp-54},
    {0x1.3ef2b9ebde493p0, 0x1.0ab7d20ab732ap-54}, {0x1.3fc176b7a856p0, -0x1.441a3bd3f1083p-59},
    {0x1.408c5c658b763p0, -0x1.c066d31f57e75p-55}, {0x1.41538521b2f98p0, 0x1.b0a24edb2ee98p-57},
    {0x1.42170a35c681ap0, 0x1.e5c774907e6dbp-55}, {0x1.42d70411f9ec1p0, 0x1.2b08db7f10896p-55},
    {0x1.43938a55b4f1dp0, 0x1.1ff9682e290acp-54}, {0x1.444cb3d7d780cp0, 0x1.84edbdae1963fp-54},
    {0x1.450296ae9f949p0, -0x1.cfd6fc36c6974p-54}, {0x1.45b54837351ap0, 0x1.9e4a72eedacc4p-56},
    {0x1.4664dd1ce02f9p0, 0x1.38ecc63a07d2dp-54}, {0x1.4711695fedde2p0, -0x1.369e22089162cp-55},
    {0x1.47bb005c4732dp0, 0x1.a2f98d0b4820dp-54}, {0x1.4861b4cfbe71p0, -0x1.567d3d25932d1p-57},
    {0x1.490598e015e2ep0, 0x1.e07def52831b8p-54}, {0x1.49a6be20c3a52p0, 0x1.61f86cbdae1abp-54},
    {0x1.4a453598759cp0, -0x1.666bc3f7a196ep-55}, {0x1.4ae10fc6589a5p0, -0x1.3b03e8a27f555p-54},
    {0x1.4b7a5ca7259aap0, -0x1.ec80f282dc46p-54}, {0x1.4c112bb9f7c63p0, 0x1.f746650006c33p-57},
    {0x1.4ca58c04ede32p0, 0x1.144de97a969fcp-55}, {0x1.4d378c1999a0dp0, -0x1.c857a639541c8p-57},
    {0x1.4dc73a193f1b4p0, 0x1.12518d76d3566p-54}, {0x1.4e54a3b8e6cf8p0, -0x1.546673bfb75fp-55},
    {0x1.4edfd645441e7p0, -0x1.f67eaeec21278p-54}, {0x1.4f68dea672617p0, 0x1.934f9f2b0020ep-54},
    {0x1.4fefc9638a79fp0, 0x1.ca0501d485c89p-54}, {0x1.5074a2a612ac3p0, -0x1.70b6f0046b39p-55},
    {0x1.50f7763d4a801p0, -0x1.d0bda250c54e3p-54}, {0x1.51784fa1544bap0, -0x1.236e3c857c019p-54},
    {0x1.51f739f63df6ap0, -0x1.34fffe9d872fbp-54}, {0x1.5274400eea72bp0, -0x1.c8ca264844338p-54},
    {0x1.52ef6c6fdd517p0, -0x1.ef7a6346bb398p-54}, {0x1.5368c951e9cfdp0, -0x1.96f47948a99f1p-54}}};

// For z from 11/16 to 11/8; the two steps beside 1 have c = 1, so that log 1 = 0 and no digit is
// lost near it.
inline constexpr std::array<Inverse, 128> inverses{
    {{0x1.734p0, -0x1.7c9e7703f9p-2, 0x1.82d5517117a8cp-45},
        {0x1.714p0, -0x1.77166c744p-2, -0x1.2d333f054aa72p-45},
        {0x1.6f4p0, -0x1.7186b11381p-2, -0x1.934e2677d272bp-46},
        {0x1.6dp0, -0x1.6b3bb22359p-2, -0x1.0f6257a933268p-44},
        {0x1.6bp0, -0x1.659b57303ep-2, -0x1.f281db0af8efcp-46},
        {0x1.69p0, -0x1.5ff3070a79p-2, -0x1.e9e439f105039p-45},
        {0x1.67p0, -0x1.5a42ab0f4dp-2, 0x1.e63af2df7ba69p-50},
        {0x1.654p0, -0x1.5541aec91cp-2, 0x1.816aadc72eeb9p-48},
        {0x1.634p0, -0x1.4f81fe4764p-2, 0x1.7fcf6434ff08dp-45},
        {0x1.614p0, -0x1.49b9feb7c1p-2, -0x1.dac1c58ab60d7p-44},
        {0x1.5f8p0, -0x1.44a41b463cp-2, -0x1.1ee28f37cf612p-44},
        {0x1.5d8p0, -0x1.3ecc460ef6p-2, 0x1.6028627c1300fp-47},
        {0x1.5bcp0, -0x1.39a8619f45p-2, -0x1.8ee51937354f5p-46},
        {0x1.59cp0, -0x1.33c05f128ep-2, 0x1.2b906380e1a7dp-45},
        {0x1.58p0, -0x1.2e8e2bae12p-2, 0x1.67b1e99b72bd8p-45},
        {0x1.564p0, -0x1.29552f81ffp-2, -0x1.48d301771c408p-44},
        {0x1.548p0, -0x1.241558bfd1p-2, -0x1.00fff3228fcadp-44},
        {0x1.52cp0, -0x1.1ece95528bp-2, 0x1.84e7b09b4a3b8p-46},
        {0x1.51p0, -0x1.1980d2dd42p-2, -0x1.b7b3a7a361c9ap-45},
        {0x1.4f4p0, -0x1.142bfeb9ap-2, -0x1.1ce6185b58a9ep-44},
        {0x1.4d8p0, -0x1.0ed005f658p-2, 0x1.2dc75285aa803p-45},
        {0x1.4bcp0, -0x1.096cd55591p-2, -0x1.f998d20550a31p-44},
        {0x1.4a4p0, -0x1.04c8de1842p-2, 0x1.fe6ba512ceb86p-46},
        {0x1.488p0, -0x1.feb0233e6p-3, -0x1.f316e32d5e8c7p-45},
        {0x1.46cp0, -0x1.f3bfa934d6p-3, -0x1.d9f2a937b903bp-45},
        {0x1.454p0, -0x1.ea5349e23ap-3, -0x1.81b934c73ccb5p-44},
        {0x1.43cp0, -0x1.e0dbc3d92ap-3, -0x1.59233f0529bf1p-44},
        {0x1.42p0, -0x1.d5c216b4fcp-3, 0x1.1ba91bbca681bp-45},
        {0x1.408p0, -0x1.cc320c0176p-3, -0x1.409039a653794p-45},
        {0x1.3fp0, -0x1.c2968558c2p-3, 0x1.cfd73dee38a4p-45},
        {0x1.3d4p0, -0x1.b7526a22e4p-3, -0x1.c0dbf2e78549p-45},
        {0x1.3bcp0, -0x1.ad9da1f828p-3, 0x1.882b7c803f05p-44},
        {0x1.3a4p0, -0x1.a3dd04b938p-3, -0x1.97da1366e2c5ap-45},
        {0x1.38cp0, -0x1.9a10756988p-3, -0x1.64aa6242cd098p-45},
        {0x1.374p0, -0x1.9037d6a18p-3, -0x1.30dea57c1c8d9p-45},
        {0x1.35cp0, -0x1.86530a8c7p-3, -0x1.98bb0cb4ea3e3p-44},
        {0x1.348p0, -0x1.7e0afd630cp-3, -0x1.39e7c1d8f1034p-46},
        {0x1.33p0, -0x1.740f8f5404p-3, 0x1.0b66c99018aa1p-44},
        {0x1.318p0, -0x1.6a079d0f7ap-3, -0x1.5a3f8448d14f5p-44},
        {0x1.3p0, -0x1.5ff3070a7ap-3, 0x1.8586f183bebf2p-44},
        {0x1.2ecp0, -0x1.5782cb3092p-3, 0x1.3a46351794442p-44},
        {0x1.2d4p0, -0x1.4d56b5798ep-3, -0x1.8058015a96555p-44},
        {0x1.2cp0, -0x1.44d2b6ccb8p-3, 0x1.70cc16135783cp-46},
        {0x1.2a8p0, -0x1.3a8eb2d31ap-3, -0x1.bafb77d5d503ep-46},
        {0x1.294p0, -0x1.31f693eb1ap-3, 0x1.a6726e5a396fbp-45},
        {0x1.27cp0, -0x1.279a300ab4p-3, -0x1.ef432b3235108p-44},
        {0x1.268p0, -0x1.1eed90e2dcp-3, -0x1.615637097648fp-46},
        {0x1.254p0, -0x1.16377fb124p-3, -0x1.91e1abf41763ep-47},
        {0x1.24p0, -0x1.0d77e7cd08p-3, -0x1.cb2cd2ee2f482p-44},
        {0x1.22cp0, -0x1.04aeb449f6p-3, -0x1.afa9065ccd35cp-45},
        {0x1.214p0, -0x1.f42dba3a24p-4, 0x1.312b732df6c0dp-44},
        {0x1.2p0, -0x1.e27076e2bp-4, 0x1.a342c2af0003cp-45},
        {0x1.1ecp0, -0x1.d09f72b4c4p-4, -0x1.048c000354e33p-45},
        {0x1.1d8p0, -0x1.beba818148p-4, 0x1.89b78b6df1f57p-44},
        {0x1.1c4p0, -0x1.acc1768434p-4, 0x1.aa783a0b7fa4cp-45},
        {0x1.1bp0, -0x1.9ab4246204p-4, 0x1.8a64826787061p-45},
        {0x1.1ap0, -0x1.8c345d6318p-4, -0x1.b20f5acb42a66p-44},
        {0x1.18cp0, -0x1.7a0216f648p-4, -0x1.e124ca18418ffp-44},
        {0x1.178p0, -0x1.67bb0726ecp-4, -0x1.f724b69ef5912p-49},
        {0x1.164p0, -0x1.555efe40b4p-4, -0x1.0b4978c868e23p-44},
        {0x1.15p0, -0x1.42edcbea64p-4, -0x1.bc0eeea7c9acdp-46},
        {0x1.14p0, -0x1.341d7961bcp-4, -0x1.1d0929983761p-44},
        {0x1.12cp0, -0x1.2185b3b75cp-4, 0x1.e3189f8f32304p-44},
        {0x1.11cp0, -0x1.129644403p-4, 0x1.d53bb751aa773p-44},
        {0x1.108p0, -0x1.ffae9119b8p-5, -0x1.303374262c554p-45},
        {0x1.0f4p0, -0x1.da0478be38p-5, -0x1.252c7b1f6fe05p-45},
        {0x1.0e4p0, -0x1.bbc2bfc45p-5, 0x1.7d18691417dafp-46},
        {0x1.0d4p0, -0x1.9d644fdff8p-5, -0x1.13c90539a473bp-44},
        {0x1.0cp0, -0x1.77458f633p-5, 0x1.181dce586af09p-44},
        {0x1.0bp0, -0x1.58a5bafc9p-5, 0x1.b2b739570ad39p-45},
        {0x1.09cp0, -0x1.32348c7p-5, -0x1.696db90b1e49fp-45},
        {0x1.08cp0, -0x1.1352378598p-5, 0x1.c1ac3b71fa59bp-46},
        {0x1.07cp0, -0x1.e8a3ee30dp-6, 0x1.1a9fa3de539p-45},
        {0x1.06cp0, -0x1.aa6721ee8p-6, -0x1.ad4eb5c5af494p-45},
        {0x1.058p0, -0x1.5c45a51b9p-6, 0x1.63bb6216d87d8p-45},
        {0x1.048p0, -0x1.1d7f7eb9fp-6, 0x1.4193a83fcc7a6p-46},
        {0x1.038p0, -0x1.bcf712c74p-7, -0x1.c25e097bd9771p-46},
        {0x1.028p0, -0x1.3e7295d26p-7, 0x1.609c1ff29a114p-45},
        {0x1.018p0, -0x1.7ee11ebd8p-8, -0x1.749d3c2d23a07p-47}, {0x1p0, 0x0p0, 0x0p0},
        {0x1p0, 0x0p0, 0x0p0}, {0x1.fap-1, 0x1.82448a388p-7, 0x1.4554412c584ep-44},
        {0x1.f6p-1, 0x1.432a92598p-6, 0x1.98139928637fep-47},
        {0x1.f28p-1, 0x1.b5cc258b7p-6, 0x1.8e611b8afbfe8p-46},
        {0x1.ee8p-1, 0x1.1ce5a62bcp-5, 0x1.a9cc78d8df999p-44},
        {0x1.ebp-1, 0x1.5715c4c04p-5, -0x1.8888ddfc47628p-44},
        {0x1.e78p-1, 0x1.91b073efd8p-5, -0x1.9d7c53f76ca96p-46},
        {0x1.e38p-1, 0x1.d52ed6406p-5, -0x1.3c85d2a29bbd6p-44},
        {0x1.ep-1, 0x1.08598b59e4p-4, -0x1.7e5dd7009902cp-46},
        {0x1.dc8p-1, 0x1.26536c3d8cp-4, 0x1.b4bac097c5ba3p-47},
        {0x1.d9p-1, 0x1.4485e03dbcp-4, 0x1.fad46e8d26ab7p-44},
        {0x1.d6p-1, 0x1.5e95a4d978p-4, 0x1.1cb7ce1d17171p-44},
        {0x1.d28p-1, 0x1.7d33687c28p-4, 0x1.3c88c3e706706p-44},
        {0x1.cfp-1, 0x1.9c0c32d4d4p-4, -0x1.ab7c09e838668p-44},
        {0x1.ccp-1, 0x1.b6ac88dad4p-4, 0x1.b1bdff50225c7p-44},
        {0x1.c88p-1, 0x1.d5f556592p-4, 0x1.0e239cc185469p-44},
        {0x1.c58p-1, 0x1.f0f70cdd98p-4, 0x1.2e31f6c272c1ep-44},
        {0x1.c28p-1, 0x1.06135354d4p-3, 0x1.6304628340ee9p-44},
        {0x1.bf8p-1, 0x1.13c2605c3ap-3, -0x1.cf5fdd94f6509p-45},
        {0x1.bc8p-1, 0x1.2188fd9808p-3, -0x1.b3a1e7f50c701p-44},
        {0x1.b98p-1, 0x1.2f677cbbcp-3, 0x1.52b302160f40dp-44},
        {0x1.b68p-1, 0x1.3d5e3126bcp-3, 0x1.3fb2f85096c4bp-46},
        {0x1.b38p-1, 0x1.4b6d6fefe2p-3, 0x1.522ecf56e7952p-46},
        {0x1.b08p-1, 0x1.59958ff1d6p-3, -0x1.a1d059769ca05p-44},
        {0x1.ad8p-1, 0x1.67d6e9d786p-3, -0x1.11e8830a706d3p-44},
        {0x1.abp-1, 0x1.73cb9074fep-3, -0x1.d66a90d0005a6p-44},
        {0x1.a8p-1, 0x1.823c16551ap-3, 0x1.e0ddb9a631e83p-46},
        {0x1.a58p-1, 0x1.8e588ebac2p-3, 0x1.b7d5cab2d114p-44},
        {0x1.a3p-1, 0x1.9a8778debap-3, 0x1.470fa3efec39p-44},
        {0x1.ap-1, 0x1.a93ed3c8aep-3, -0x1.8724350562169p-45},
        {0x1.9d8p-1, 0x1.b5971a213ap-3, 0x1.9b50e83aa91dfp-44},
        {0x1.9bp-1, 0x1.c2028ab18p-3, -0x1.92e0ee55c7ac6p-45},
        {0x1.988p-1, 0x1.ce816157f2p-3, -0x1.9e0aba2099515p-45},
        {0x1.96p-1, 0x1.db13db0d48p-3, 0x1.2806a847527e6p-44},
        {0x1.938p-1, 0x1.e7ba35eb78p-3, -0x1.d5eee23793649p-47},
        {0x1.91p-1, 0x1.f474b134ep-3, -0x1.bae49f1df7b5ep-44},
        {0x1.8e8p-1, 0x1.00a1c6addap-2, 0x1.1cd8d688b9e18p-44},
        {0x1.8cp-1, 0x1.07138604d6p-2, -0x1.e76324e912b17p-44},
        {0x1.898p-1, 0x1.0d8fb813ebp-2, 0x1.ee8c88753fa35p-46},
        {0x1.878p-1, 0x1.12c77cd007p-2, 0x1.3b2948a11f797p-46},
        {0x1.85p-1, 0x1.1956d3b9bcp-2, 0x1.7d2f73ad1aa14p-45},
        {0x1.828p-1, 0x1.1ff0fe7cf4p-2, 0x1.e9d5b513ff0c1p-44},
        {0x1.808p-1, 0x1.25410494e5p-2, 0x1.b1d7ac0ef77f2p-44},
        {0x1.7ep-1, 0x1.2bef07cdc9p-2, 0x1.a9cfa4a5004f4p-45},
        {0x1.7cp-1, 0x1.314f1e1d36p-2, -0x1.8e27ad3213cb8p-45},
        {0x1.798p-1, 0x1.3811728565p-2, -0x1.a71e493a0702bp-45},
        {0x1.778p-1, 0x1.3d81fb5947p-2, -0x1.22c7c2a9d37a4p-45},
        {0x1.758p-1, 0x1.42f9f3ff62p-2, 0x1.906440f7d3354p-44}}};

} // namespace erdem::math::tables
