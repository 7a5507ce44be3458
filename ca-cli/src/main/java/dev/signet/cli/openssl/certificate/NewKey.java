package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.problem.SignetException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the key that {@code -newkey} and {@code -pkeyopt} describe. */
final class NewKey {
    private static final int FEWEST_BITS = 512;

    private final Session session;
    private final PrintStream err;
    private String type = "RSA";
    private int bits;
    private @Nullable NamedCurve curve;

    private NewKey(Session session, int bits) {
        this.session = session;
        this.err = session.err();
        this.bits = bits;
    }

    /**
     * Returns a new key, or null after having said what is wrong.
     *
     * @param description what {@code -newkey} says; null for RSA
     * @param defaultBits the size of an RSA key for which none is given
     */
    static @Nullable PrivateKeyInfo make(
            Session session, @Nullable String description, int defaultBits, List<String> options) {
        NewKey key = new NewKey(session, defaultBits);
        return key.describe(description) && key.takeAll(options) ? key.make() : null;
    }

    private boolean describe(@Nullable String description) {
        if (description == null) {
            return longEnough();
        }
        if (!description.isEmpty() && isDigit(description.charAt(0))) {
            bits = leadingNumber(description);
            return longEnough();
        }
        int colon = description.indexOf(':');
        String first = colon < 0 ? description : description.substring(0, colon);
        String second = colon < 0 ? null : description.substring(colon + 1);
        boolean parameters = "param".startsWith(first);
        if (parameters && second == null) {
            err.println("Parameter file requested but no path given: " + description);
            return false;
        }
        type = parameters ? "" : first.toUpperCase(Locale.ROOT);
        if (second != null && !parameters && !second.isEmpty() && isDigit(second.charAt(0))) {
            bits = leadingNumber(second);
        } else if (second != null && !readParameters(second)) {
            return false;
        }
        return known() && longEnough();
    }

    private boolean known() {
        type = switch (type) {
            case "RSA", "RSA-PSS", "RSAENCRYPTION", "RSASSA-PSS", "RSASSAPSS" -> "RSA";
            case "EC", "ID-ECPUBLICKEY" -> "EC";
            default -> type;
        };
        if (type.equals("RSA") || type.equals("EC") || type.equals("ED25519") || type.equals("ED448")) {
            return true;
        }
        err.println("Error allocating keygen context");
        return false;
    }

    private boolean longEnough() {
        if (type.equals("RSA") && bits < FEWEST_BITS) {
            err.println(
                    "Private key length too short, needs to be at least " + FEWEST_BITS + " bits, not " + bits + ".");
            return false;
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int leadingNumber(String text) {
        int number = 0;
        for (int i = 0; i < text.length() && isDigit(text.charAt(i)) && number < 1_000_000; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** Takes the type and the curve of the key from a file with parameters, or from the key of a certificate. */
    private boolean readParameters(String name) {
        byte[] bytes = InputFile.read(session, name).bytes();
        if (bytes == null) {
            err.println("Cannot open parameter file " + name);
            return false;
        }
        Optional<KeyAlgorithm> found = Optional.empty();
        PemScanner scanner = new PemScanner(bytes);
        for (PemBlock block = scanner.next(); block != null && found.isEmpty(); block = scanner.next()) {
            found = parameters(block);
        }
        if (found.isEmpty()) {
            err.println("Error reading parameter file " + name);
            return false;
        }
        String foundType = typeOf(found.get());
        if (!type.isEmpty() && !type.equals(foundType)) {
            err.println("Key type does not match parameters");
            return false;
        }
        type = foundType;
        return true;
    }

    private String typeOf(KeyAlgorithm algorithm) {
        if (algorithm instanceof KeyAlgorithm.Ec ec) {
            curve = ec.curve();
            return "EC";
        }
        if (algorithm instanceof KeyAlgorithm.Rsa rsa) {
            bits = rsa.bits();
            return "RSA";
        }
        return algorithm.toString().toUpperCase(Locale.ROOT);
    }

    private static Optional<KeyAlgorithm> parameters(PemBlock block) {
        try {
            return switch (block.label()) {
                case "EC PARAMETERS" -> {
                    DerNode node = DerNode.parse(block.bytes());
                    yield node.is(Tag.OBJECT_IDENTIFIER)
                            ? NamedCurve.of(node.oid()).map(KeyAlgorithm::ec)
                            : Optional.empty();
                }
                case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" ->
                    PublicKeyInfo.parse(CertificateDraft.of(block.bytes()).publicKeyInfo())
                            .algorithm();
                default -> Optional.empty();
            };
        } catch (DerException malformed) {
            return Optional.empty();
        }
    }

    private boolean takeAll(List<String> options) {
        for (String option : options) {
            if (!take(option)) {
                err.println("Key parameter error \"" + option + "\"");
                return false;
            }
        }
        return true;
    }

    private boolean take(String option) {
        int colon = option.indexOf(':');
        String value = colon < 0 ? "" : option.substring(colon + 1);
        switch (colon < 0 ? option : option.substring(0, colon)) {
            case "rsa_keygen_bits" -> {
                bits = leadingNumber(value);
                return type.equals("RSA") && bits >= FEWEST_BITS;
            }
            case "rsa_keygen_pubexp" -> {
                return type.equals("RSA") && value.equals("65537");
            }
            case "ec_paramgen_curve", "group" -> {
                curve = curve(value);
                return type.equals("EC") && curve != null;
            }
            case "ec_param_enc" -> {
                return type.equals("EC") && value.equals("named_curve");
            }
            default -> {
                return false;
            }
        }
    }

    private static @Nullable NamedCurve curve(String name) {
        Optional<NamedCurve> byName = NamedCurve.named(name);
        if (byName.isPresent()) {
            return byName.get();
        }
        return KnownObjects.identifier(name).flatMap(NamedCurve::of).orElse(null);
    }

    private @Nullable PrivateKeyInfo make() {
        KeyAlgorithm algorithm;
        switch (type) {
            case "EC" -> {
                if (curve == null) {
                    // Without a curve there is no key; OpenSSL finds out only now.
                    err.println("req: Error generating EC key");
                    return null;
                }
                algorithm = KeyAlgorithm.ec(curve);
            }
            case "ED25519" -> algorithm = KeyAlgorithm.Edwards.ED25519;
            case "ED448" -> algorithm = KeyAlgorithm.Edwards.ED448;
            default -> algorithm = KeyAlgorithm.rsa(bits);
        }
        try {
            return algorithm.generate(new SecureRandom());
        } catch (SignetException refused) {
            err.println("req: Error generating " + type + " key");
            return null;
        }
    }
}
