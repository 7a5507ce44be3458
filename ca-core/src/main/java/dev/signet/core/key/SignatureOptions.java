package dev.signet.core.key;

import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code -sigopt} and {@code -vfyopt} say about a signature, in {@code name:value} pairs.
 *
 * @param pss whether RSASSA-PSS is asked for
 * @param saltLength the salt of RSASSA-PSS: {@code digest}, {@code max}, {@code auto} or a number; empty if nothing was said
 * @param mask the function of the mask of RSASSA-PSS; empty for that of the data
 * @param identity the distinguishing identifier of SM2; empty if nothing was said
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignatureOptions(
        boolean pss, Optional<String> saltLength, Optional<HashAlgorithm> mask, Optional<byte[]> identity) {
    /**
     * Reads the pairs.
     *
     * @throws SignetException of kind USAGE if one is not known
     */
    static SignatureOptions parse(List<String> pairs) {
        boolean pss = false;
        Optional<String> saltLength = Optional.empty();
        Optional<HashAlgorithm> mask = Optional.empty();
        Optional<byte[]> identity = Optional.empty();
        for (String pair : pairs) {
            int colon = pair.indexOf(':');
            String name = colon < 0 ? pair : pair.substring(0, colon);
            String value = colon < 0 ? "" : pair.substring(colon + 1);
            switch (name) {
                case "rsa_padding_mode" -> pss = padding(value, pair);
                case "rsa_pss_saltlen" -> saltLength = Optional.of(saltLength(value, pair));
                case "rsa_mgf1_md" -> {
                    mask = HashAlgorithm.named(value);
                    if (mask.isEmpty()) {
                        throw refused(pair);
                    }
                }
                case "distid", "hexdistid" -> {
                    byte[] octets = Sm2Identity.ofPair(pair);
                    if (octets == null) {
                        throw refused(pair);
                    }
                    identity = Optional.of(octets);
                }
                default -> throw refused(pair);
            }
        }
        return new SignatureOptions(pss, saltLength, mask, identity);
    }

    /**
     * Refuses the first pair that is of no use with an RSA key: what belongs to RSASSA-PSS before it is asked for, or another
     * padding where the key is for RSASSA-PSS alone.
     *
     * @throws SignetException of kind USAGE if there is one
     */
    static void requireFit(List<String> pairs, boolean pssOnly) {
        boolean pss = pssOnly;
        for (String pair : pairs) {
            if (pair.startsWith("rsa_padding_mode:")) {
                pss = pair.endsWith(":pss");
            }
            boolean needsPss = pssOnly || pair.startsWith("rsa_pss_saltlen:") || pair.startsWith("rsa_mgf1_md:");
            if (needsPss && !pss) {
                throw refused(pair);
            }
        }
    }

    /** Returns whether a failure is that of a pair which was refused. */
    public static boolean isRefusal(SignetException failure, String pair) {
        return failure.problem().what().equals(refusal(pair));
    }

    private static String refusal(String pair) {
        return "the signature option \"" + pair + "\" is not known, or not for such keys";
    }

    /** Returns whether a pair has a name and a value that are known. */
    public static boolean isKnown(String pair) {
        try {
            SignatureOptions ignored = parse(List.of(pair));
            return true;
        } catch (SignetException unknown) {
            return false;
        }
    }

    private static boolean padding(String value, String pair) {
        return switch (value) {
            case "pss" -> true;
            case "pkcs1" -> false;
            default -> throw refused(pair);
        };
    }

    private static String saltLength(String value, String pair) {
        boolean word = value.equals("digest") || value.equals("max") || value.equals("auto");
        if (!word && (value.isEmpty() || value.length() > 5)) {
            throw refused(pair);
        }
        for (int i = 0; !word && i < value.length(); i++) {
            if (Character.digit(value.charAt(i), 10) < 0 && !(i == 0 && value.charAt(0) == '-')) {
                throw refused(pair);
            }
        }
        return value;
    }

    private static SignetException refused(String pair) {
        return Problem.of(Kind.USAGE, refusal(pair))
                .fix("use rsa_padding_mode:pss, rsa_pss_saltlen:digest, rsa_mgf1_md:sha256, distid:NAME")
                .exception();
    }

    /**
     * Returns how many octets of salt to use.
     *
     * @param modulusBits the size of the key
     */
    int saltLength(HashAlgorithm hash, int modulusBits) {
        int most = (modulusBits - 1 + 7) / 8 - hash.length() - 2;
        return switch (saltLength.orElse("auto")) {
            case "digest", "-1" -> hash.length();
            case "auto", "max", "-2", "-3" -> most;
            default -> Integer.parseInt(saltLength.orElseThrow());
        };
    }
}
