package dev.signet.core.lint;

import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PublicKeyInfo;
import java.math.BigInteger;

/** A key is strong enough, and of a sort that programs know. */
final class KeyStrengthRule implements Rule {
    @Override
    public String name() {
        return "key-strength";
    }

    @Override
    public String clause() {
        return "CA/Browser Forum Baseline Requirements 6.1.5 and 6.1.6";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (draft.keyAlgorithm().isEmpty()) {
            report.warning("the key algorithm "
                    + draft.certificate().publicKey().algorithmOid() + " is unknown to most programs");
            return;
        }
        KeyAlgorithm algorithm = draft.keyAlgorithm().get();
        if (algorithm instanceof KeyAlgorithm.Rsa rsa) {
            checkRsa(rsa.bits(), draft.certificate().publicKey(), report);
        } else if (algorithm instanceof KeyAlgorithm.Ec ec) {
            checkCurve(ec.curve(), report);
        } else if (draft.isServer()) {
            report.notice("browsers do not accept " + algorithm + " keys of servers; other TLS clients do");
        }
    }

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_CURVE_BITS = 224;
    private static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65537);

    private static void checkRsa(int bits, PublicKeyInfo key, Report report) {
        if (bits < LEAST_RSA_BITS) {
            report.error("the RSA key has " + bits + " bits, and at least " + LEAST_RSA_BITS + " are needed");
        } else if (bits % 8 != 0) {
            report.warning("the RSA key has " + bits + " bits, which is no multiple of 8; some programs refuse it");
        }
        key.rsa().ifPresent(numbers -> {
            BigInteger exponent = numbers.exponent();
            if (!numbers.modulus().testBit(0)) {
                report.error("the RSA modulus is even, so anybody can factor it");
            }
            if (!exponent.testBit(0) || exponent.equals(BigInteger.ONE)) {
                report.error("the RSA exponent is " + exponent + ", and must be odd and greater than 1");
            } else if (exponent.compareTo(USUAL_EXPONENT) < 0) {
                report.warning("the RSA exponent is " + exponent + ", and should be at least " + USUAL_EXPONENT);
            }
        });
    }

    private static void checkCurve(NamedCurve curve, Report report) {
        if (curve.fieldBits() < LEAST_CURVE_BITS) {
            report.error("the curve " + curve + " is too small");
        } else if (!curve.offered()) {
            report.warning("the curve " + curve + " is unknown to browsers and many TLS clients");
        }
    }
}
