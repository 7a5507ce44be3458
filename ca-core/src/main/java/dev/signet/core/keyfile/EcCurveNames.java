package dev.signet.core.keyfile;

import dev.signet.core.asn1.Oid;
import dev.signet.core.text.NamedEcCurve;
import dev.signet.core.text.ObjectIdentifiers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The curves that OpenSSL lists by name, in its order, each with who has defined it. */
public final class EcCurveNames {
    private static final String LINES = """
            secp112r1 SECG/WTLS
            secp112r2 SECG
            secp128r1 SECG
            secp128r2 SECG
            secp160k1 SECG
            secp160r1 SECG
            secp160r2 SECG/WTLS
            secp192k1 SECG
            secp224k1 SECG
            secp224r1 NIST/SECG
            secp256k1 SECG
            secp384r1 NIST/SECG
            secp521r1 NIST/SECG
            prime192v1 NIST/X9.62/SECG
            prime192v2 X9.62
            prime192v3 X9.62
            prime239v1 X9.62
            prime239v2 X9.62
            prime239v3 X9.62
            prime256v1 X9.62/SECG
            sect113r1 SECG
            sect113r2 SECG
            sect131r1 SECG/WTLS
            sect131r2 SECG
            sect163k1 NIST/SECG/WTLS
            sect163r1 SECG
            sect163r2 NIST/SECG
            sect193r1 SECG
            sect193r2 SECG
            sect233k1 NIST/SECG/WTLS
            sect233r1 NIST/SECG/WTLS
            sect239k1 SECG
            sect283k1 NIST/SECG
            sect283r1 NIST/SECG
            sect409k1 NIST/SECG
            sect409r1 NIST/SECG
            sect571k1 NIST/SECG
            sect571r1 NIST/SECG
            c2pnb163v1 X9.62
            c2pnb163v2 X9.62
            c2pnb163v3 X9.62
            c2pnb176v1 X9.62
            c2tnb191v1 X9.62
            c2tnb191v2 X9.62
            c2tnb191v3 X9.62
            c2pnb208w1 X9.62
            c2tnb239v1 X9.62
            c2tnb239v2 X9.62
            c2tnb239v3 X9.62
            c2pnb272w1 X9.62
            c2pnb304w1 X9.62
            c2tnb359v1 X9.62
            c2pnb368w1 X9.62
            c2tnb431r1 X9.62
            wap-wsg-idm-ecid-wtls1 WTLS
            wap-wsg-idm-ecid-wtls3 NIST/SECG/WTLS
            wap-wsg-idm-ecid-wtls4 SECG
            wap-wsg-idm-ecid-wtls5 X9.62
            wap-wsg-idm-ecid-wtls6 SECG/WTLS
            wap-wsg-idm-ecid-wtls7 SECG/WTLS
            wap-wsg-idm-ecid-wtls8 WTLS
            wap-wsg-idm-ecid-wtls9 WTLS
            wap-wsg-idm-ecid-wtls10 NIST/SECG/WTLS
            wap-wsg-idm-ecid-wtls11 NIST/SECG/WTLS
            wap-wsg-idm-ecid-wtls12 WTLS
            Oakley-EC2N-3
            Oakley-EC2N-4
            brainpoolP160r1 RFC 5639
            brainpoolP160t1 RFC 5639
            brainpoolP192r1 RFC 5639
            brainpoolP192t1 RFC 5639
            brainpoolP224r1 RFC 5639
            brainpoolP224t1 RFC 5639
            brainpoolP256r1 RFC 5639
            brainpoolP256t1 RFC 5639
            brainpoolP320r1 RFC 5639
            brainpoolP320t1 RFC 5639
            brainpoolP384r1 RFC 5639
            brainpoolP384t1 RFC 5639
            brainpoolP512r1 RFC 5639
            brainpoolP512t1 RFC 5639
            SM2 SM2
            """;

    /** Returns what {@code ecparam -list_curves} prints. */
    public static String list() {
        StringBuilder out = new StringBuilder(8192);
        for (String line : LINES.split("\n", -1)) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                append(out, line.substring(0, blank), line.substring(blank + 1));
            } else if (!line.isEmpty()) {
                appendOakley(out, line);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String name, String definedBy) {
        NamedEcCurve curve = find(name);
        if (curve == null) {
            throw new IllegalStateException(name);
        }
        out.append("  ").append(name).append(" ".repeat(Math.max(0, 10 - name.length())));
        out.append(": ")
                .append(definedBy)
                .append(" curve over a ")
                .append(curve.curve().degree());
        out.append(curve.curve().overPrimes() ? " bit prime field\n" : " bit binary field\n");
    }

    private static void appendOakley(StringBuilder out, String name) {
        NamedEcCurve curve = NamedEcCurve.find(name);
        int degree = curve == null ? 0 : curve.curve().degree();
        out.append("  ").append(name).append(": \n\tIPSec/IKE/Oakley curve #").append(name.charAt(name.length() - 1));
        out.append(" over a ").append(degree).append(" bit binary field.\n");
        out.append("\tNot suitable for ECDSA.\n\tQuestionable extension field!\n");
    }

    /** Returns the curve of a name that OpenSSL has for it, in any case, or of NIST's; null if there is none. */
    public static @Nullable NamedEcCurve find(String name) {
        for (String line : LINES.split("\n", -1)) {
            int blank = line.indexOf(' ');
            String listed = blank < 0 ? line : line.substring(0, blank);
            if (!listed.isEmpty() && listed.equalsIgnoreCase(name)) {
                return of(listed);
            }
        }
        return ofNist(name);
    }

    private static @Nullable NamedEcCurve of(String listed) {
        Optional<Oid> oid = ObjectIdentifiers.find(listed);
        return NamedEcCurve.find(oid.isPresent() ? oid.get().dotted() : listed);
    }

    /** FIPS 186-4 appendix D names fifteen curves. */
    private static @Nullable NamedEcCurve ofNist(String name) {
        if (name.length() != 5 || name.charAt(1) != '-') {
            return null;
        }
        String size = name.substring(2);
        return switch (name.charAt(0)) {
            case 'P' ->
                switch (size) {
                    case "192", "256" -> of("prime" + size + "v1");
                    case "224", "384", "521" -> of("secp" + size + "r1");
                    default -> null;
                };
            case 'B' -> binary(size, size.equals("163") ? "r2" : "r1");
            case 'K' -> binary(size, "k1");
            default -> null;
        };
    }

    private static @Nullable NamedEcCurve binary(String size, String suffix) {
        return switch (size) {
            case "163", "233", "283", "409", "571" -> of("sect" + size + suffix);
            default -> null;
        };
    }

    private EcCurveNames() {}
}
