package dev.signet.core.tls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints which signatures, points and groups the peers take, as {@code s_client} and {@code s_server} do. */
final class SchemeText {
    private SchemeText() {}

    /** Appends the kinds of certificate that a server takes. */
    static void certificateTypes(StringBuilder out, List<Integer> types) {
        if (types.isEmpty()) {
            return;
        }
        out.append("Client Certificate Types: ");
        for (int i = 0; i < types.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            String name = typeName(types.get(i));
            out.append(name == null ? "UNKNOWN (" + types.get(i) + ")," : name);
        }
        out.append('\n');
    }

    private static @Nullable String typeName(int type) {
        return switch (type) {
            case 1 -> "RSA sign";
            case 2 -> "DSA sign";
            case 3 -> "RSA fixed DH";
            case 4 -> "DSS fixed DH";
            case 64 -> "ECDSA sign";
            case 65 -> "RSA fixed ECDH";
            case 66 -> "ECDSA fixed ECDH";
            case 22 -> "GOST01 Sign";
            case 67 -> "GOST12 Sign";
            default -> null;
        };
    }

    /** Appends a list of schemes under a heading; nothing if it is empty. */
    static void schemes(StringBuilder out, String heading, List<Integer> schemes) {
        if (schemes.isEmpty()) {
            return;
        }
        out.append(heading);
        for (int i = 0; i < schemes.size(); i++) {
            out.append(i == 0 ? "" : ":").append(SignatureSchemes.name(schemes.get(i)));
        }
        out.append('\n');
    }

    /** Returns the peer's schemes that we take too and that the version has, in the peer's order. */
    static List<Integer> shared(List<Integer> peers, List<Integer> own, boolean is13) {
        List<Integer> shared = new ArrayList<>();
        for (int scheme : peers) {
            boolean possible = !is13 || SignatureSchemes.type(scheme) == null || in13List(scheme);
            if (own.contains(scheme) && possible) {
                shared.add(scheme);
            }
        }
        return shared;
    }

    /** In certificates, RSA of PKCS#1 stays possible with TLS 1.3. */
    private static boolean in13List(int scheme) {
        return SignatureSchemes.in13(scheme) || scheme == 0x0401 || scheme == 0x0501 || scheme == 0x0601;
    }

    /** Appends what the peer signed with. */
    static void peerSignature(StringBuilder out, int scheme, String digestLabel, String typeLabel) {
        if (scheme < 0) {
            return;
        }
        String digest = SignatureSchemes.digest(scheme);
        if (digest != null) {
            out.append(digestLabel).append(digest).append('\n');
        }
        String type = SignatureSchemes.type(scheme);
        if (type != null) {
            out.append(typeLabel).append(type).append('\n');
        }
    }

    /** Appends the formats of points that the peer takes. */
    static void pointFormats(StringBuilder out, List<Integer> formats) {
        if (formats.isEmpty()) {
            return;
        }
        out.append("Supported Elliptic Curve Point Formats: ");
        for (int i = 0; i < formats.size(); i++) {
            int format = formats.get(i);
            out.append(i == 0 ? "" : ":")
                    .append(
                            switch (format) {
                                case 0 -> "uncompressed";
                                case 1 -> "ansiX962_compressed_prime";
                                case 2 -> "ansiX962_compressed_char2";
                                default -> "unknown(" + format + ")";
                            });
        }
        out.append('\n');
    }

    /** Appends a list of groups, without a line end. */
    static void groups(StringBuilder out, String heading, List<Integer> groups) {
        out.append(heading);
        for (int i = 0; i < groups.size(); i++) {
            out.append(i == 0 ? "" : ":").append(NamedGroups.name(groups.get(i)));
        }
    }
}
