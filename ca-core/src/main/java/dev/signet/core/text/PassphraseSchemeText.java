package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/** Prints how something is encrypted under a passphrase, as {@code openssl pkcs12 -info} does. */
final class PassphraseSchemeText {
    private static final String PBES2 = "1.2.840.113549.1.5.13";
    private static final String PBKDF2 = "1.2.840.113549.1.5.12";
    private static final String SCRYPT = "1.3.6.1.4.1.11591.4.11";
    private static final String UNSUPPORTED = ", <unsupported parameters>";

    private static final Shape PBES2_PARAMETERS =
            Shape.sequence(CertificateDocument.ALGORITHM.field(), CertificateDocument.ALGORITHM.field());
    private static final Shape PBKDF2_PARAMETERS = Shape.sequence(
            Shape.ANY.field(),
            Shape.INTEGER.field(),
            Shape.INTEGER.optional(),
            CertificateDocument.ALGORITHM.optional());
    private static final Shape SCRYPT_PARAMETERS = Shape.sequence(
            Shape.OCTET_STRING.field(),
            Shape.INTEGER.field(),
            Shape.INTEGER.field(),
            Shape.INTEGER.field(),
            Shape.INTEGER.optional());
    private static final Shape OLD_PARAMETERS = Shape.sequence(Shape.OCTET_STRING.field(), Shape.INTEGER.field());

    static void append(StringBuilder out, Decoded algorithm) {
        String scheme = longName(algorithm);
        out.append(scheme);
        if (!PBES2.equals(ObjectNames.dotted(algorithm.get(0)))) {
            Decoded old = parameters(algorithm, OLD_PARAMETERS);
            out.append(old == null ? UNSUPPORTED : ", Iteration " + old.get(1).integer());
        } else {
            appendPbes2(out, algorithm);
        }
        out.append('\n');
    }

    private static void appendPbes2(StringBuilder out, Decoded algorithm) {
        Decoded both = parameters(algorithm, PBES2_PARAMETERS);
        if (both == null) {
            out.append(UNSUPPORTED);
            return;
        }
        Decoded derivation = both.get(0);
        out.append(", ").append(longName(derivation)).append(", ").append(shortName(both.get(1)));
        String function = ObjectNames.dotted(derivation.get(0));
        if (PBKDF2.equals(function)) {
            Decoded numbers = parameters(derivation, PBKDF2_PARAMETERS);
            if (numbers == null) {
                out.append(UNSUPPORTED);
                return;
            }
            out.append(", Iteration ")
                    .append(numbers.get(1).integer())
                    .append(", PRF ")
                    .append(numbers.has(3) ? shortName(numbers.get(3)) : "hmacWithSHA1");
        } else if (SCRYPT.equals(function)) {
            Decoded numbers = parameters(derivation, SCRYPT_PARAMETERS);
            if (numbers == null) {
                out.append(UNSUPPORTED);
                return;
            }
            out.append(", Salt length: ")
                    .append(numbers.get(0).length())
                    .append(", Cost(N): ")
                    .append(numbers.get(1).integer())
                    .append(", Block size(r): ")
                    .append(numbers.get(2).integer())
                    .append(", Parallelism(p): ")
                    .append(numbers.get(3).integer());
        }
    }

    private static @Nullable Decoded parameters(Decoded algorithm, Shape shape) {
        if (!algorithm.has(1) || algorithm.get(1).tag() != Shape.SEQUENCE_TAG) {
            return null;
        }
        try {
            return ShapeDecoder.decode(algorithm.get(1).octets(), shape);
        } catch (DerException malformed) {
            return null;
        }
    }

    private static String longName(Decoded algorithm) {
        String dotted = ObjectNames.dotted(algorithm.get(0));
        String name = dotted == null ? null : ObjectNames.longName(dotted);
        return name == null ? "undefined" : name;
    }

    private static String shortName(Decoded algorithm) {
        String dotted = ObjectNames.dotted(algorithm.get(0));
        String name = dotted == null ? null : ObjectNames.shortName(dotted);
        return name == null ? "UNDEF" : name;
    }

    private PassphraseSchemeText() {}
}
