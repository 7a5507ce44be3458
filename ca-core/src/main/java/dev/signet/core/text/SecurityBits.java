package dev.signet.core.text;

/** How strong libcrypto takes keys to be, in bits (NIST SP 800-57 part 1, SP 800-56B revision 2 appendix D). */
final class SecurityBits {
    /** Returns the strength of a number that is hard to factor, of {@code bits} bits. */
    static int ofFactoring(int bits) {
        switch (bits) {
            case 2048 -> {
                return 112;
            }
            case 3072 -> {
                return 128;
            }
            case 4096 -> {
                return 152;
            }
            case 6144 -> {
                return 176;
            }
            case 7680 -> {
                return 192;
            }
            case 8192 -> {
                return 200;
            }
            case 15360 -> {
                return 256;
            }
            default -> {}
        }
        if (bits < 8) {
            return 0;
        }
        double size = bits * Math.log(2);
        double strength = (1.923 * Math.cbrt(size * Math.pow(Math.log(size), 2)) - 4.69) / Math.log(2);
        int most = bits <= 7680 ? 192 : bits <= 15360 ? 256 : 1200;
        return Math.min(((int) strength + 4) & ~7, most);
    }

    /** Returns the strength of a curve whose order has {@code bits} bits. */
    static int ofCurve(int bits) {
        if (bits >= 512) {
            return 256;
        }
        if (bits >= 384) {
            return 192;
        }
        if (bits >= 256) {
            return 128;
        }
        if (bits >= 224) {
            return 112;
        }
        return bits >= 160 ? 80 : bits / 2;
    }

    /** Returns the strength of discrete logarithms modulo a prime, in a group whose order has {@code order} bits. */
    static int ofLogarithm(int prime, int order) {
        int strength = prime >= 15360
                ? 256
                : prime >= 7680 ? 192 : prime >= 3072 ? 128 : prime >= 2048 ? 112 : prime >= 1024 ? 80 : 0;
        return order / 2 < 80 ? 0 : Math.min(strength, order / 2);
    }

    private SecurityBits() {}
}
