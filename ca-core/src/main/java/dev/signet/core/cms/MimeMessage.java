package dev.signet.core.cms;

import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.NamedDigest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in the dress of electronic mail (RFC 8551 section 3).
 *
 * @param encoded the message itself, and whatever follows it
 * @param content what is signed beside it; null if it is inside
 */
@SuppressWarnings("ArrayRecordComponent")
public record MimeMessage(byte[] encoded, byte @Nullable [] content) {
    private static final int LINE = 64;
    private static final int BOUNDARY_LENGTH = 32;
    private static final String HEX = "0123456789ABCDEF";

    /** Returns the message in some octets; null if there is none. */
    public static @Nullable MimeMessage read(byte[] octets, MimeText.Manner manner) {
        MimeHeaders headers = MimeHeaders.read(octets, 0);
        String type = headers.contentType();
        if (type == null) {
            return null;
        }
        if (type.equals("multipart/signed")) {
            String boundary = headers.parameter("boundary");
            return boundary == null ? null : multipart(octets, headers.end(), boundary, manner);
        }
        if (!type.equals("application/pkcs7-mime") && !type.equals("application/x-pkcs7-mime")) {
            return null;
        }
        byte[] encoded = base64(octets, headers.end());
        return encoded.length == 0 ? null : new MimeMessage(encoded, null);
    }

    private static @Nullable MimeMessage multipart(byte[] octets, int start, String boundary, MimeText.Manner manner) {
        List<byte[]> parts = parts(octets, start, boundary, manner);
        if (parts.size() != 2) {
            return null;
        }
        byte[] signature = parts.get(1);
        MimeHeaders headers = MimeHeaders.read(signature, 0);
        String type = headers.contentType();
        if (!"application/pkcs7-signature".equals(type) && !"application/x-pkcs7-signature".equals(type)) {
            return null;
        }
        byte[] encoded = base64(signature, headers.end());
        return encoded.length == 0 ? null : new MimeMessage(encoded, parts.get(0));
    }

    /** Returns what stands between the boundaries, the line end before each left out; none if the last is missing. */
    private static List<byte[]> parts(byte[] octets, int start, String boundary, MimeText.Manner manner) {
        byte[] dashes = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> parts = new ArrayList<>();
        ByteArrayOutputStream part = null;
        byte[] pending = {};
        for (int at = start; at < octets.length; ) {
            int end = MimeText.pieceEnd(octets, at);
            if (startsWith(octets, at, end, dashes)) {
                if (part != null) {
                    parts.add(part.toByteArray());
                }
                int behind = at + dashes.length;
                if (behind + 1 < end && octets[behind] == '-' && octets[behind + 1] == '-') {
                    return parts;
                }
                part = new ByteArrayOutputStream();
                pending = new byte[0];
            } else if (part != null) {
                int length = lineLength(octets, at, end, manner);
                part.writeBytes(pending);
                part.write(octets, at, length);
                pending = at + length == end ? new byte[0] : lineEnd(octets, end, manner);
            }
            at = end;
        }
        return List.of();
    }

    private static int lineLength(byte[] octets, int start, int end, MimeText.Manner manner) {
        int length = end;
        if (manner.binary()) {
            if (octets[length - 1] == '\n') {
                length--;
                if (manner.crLf()) {
                    boolean both = length > start && octets[length - 1] == '\r';
                    length = both ? length - 1 : end;
                }
            }
            return length - start;
        }
        while (length > start && (octets[length - 1] == '\n' || octets[length - 1] == '\r')) {
            length--;
        }
        return length - start;
    }

    private static byte[] lineEnd(byte[] octets, int end, MimeText.Manner manner) {
        if (octets[end - 1] != '\n') {
            return new byte[0];
        }
        return manner.binary() && !manner.crLf() ? new byte[] {'\n'} : new byte[] {'\r', '\n'};
    }

    private static boolean startsWith(byte[] octets, int start, int end, byte[] prefix) {
        return start + prefix.length <= end
                && Arrays.equals(octets, start, start + prefix.length, prefix, 0, prefix.length);
    }

    /** Decodes base64 up to the first character that is none. */
    private static byte[] base64(byte[] octets, int start) {
        byte[] digits = new byte[octets.length - start];
        int count = 0;
        for (int at = start; at < octets.length; at++) {
            byte octet = octets[at];
            boolean letter = octet >= 'A' && octet <= 'Z' || octet >= 'a' && octet <= 'z';
            if (letter || octet >= '0' && octet <= '9' || octet == '+' || octet == '/' || octet == '=') {
                digits[count++] = octet;
            } else if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
                break;
            }
        }
        try {
            return Base64.getDecoder().decode(Arrays.copyOf(digits, count / 4 * 4));
        } catch (IllegalArgumentException misplacedPadding) {
            return new byte[0];
        }
    }

    /**
     * How a message is written.
     *
     * @param lineEnd that of headers
     * @param oldTypes whether the types of before RFC 2311 are used
     */
    public record Style(String lineEnd, boolean oldTypes) {
        private String prefix() {
            return oldTypes ? "application/x-pkcs7-" : "application/pkcs7-";
        }
    }

    /**
     * Returns a message and beside it what is signed.
     *
     * @param content what is signed, as it was signed
     * @param digests what the content was hashed with
     */
    public static byte[] write(
            byte[] message, byte[] content, List<AlgorithmIdentifier> digests, Style style, SecureRandom random) {
        byte[] octets = new byte[BOUNDARY_LENGTH];
        random.nextBytes(octets);
        StringBuilder boundary = new StringBuilder("----");
        for (byte octet : octets) {
            boundary.append(HEX.charAt(octet & 15));
        }
        String end = style.lineEnd();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        append(
                out,
                "MIME-Version: 1.0" + end + "Content-Type: multipart/signed; protocol=\"" + style.prefix()
                        + "signature\"; micalg=\"" + algorithms(digests) + "\"; boundary=\"" + boundary + "\"" + end
                        + end + "This is an S/MIME signed message" + end + end + "--" + boundary + end);
        out.writeBytes(content);
        append(
                out,
                end + "--" + boundary + end + "Content-Type: " + style.prefix() + "signature; name=\"smime.p7s\"" + end
                        + "Content-Transfer-Encoding: base64" + end
                        + "Content-Disposition: attachment; filename=\"smime.p7s\"" + end + end + base64(message) + end
                        + "--" + boundary + "--" + end + end);
        return out.toByteArray();
    }

    private static String algorithms(List<AlgorithmIdentifier> digests) {
        StringBuilder names = new StringBuilder();
        boolean unknown = false;
        for (AlgorithmIdentifier digest : digests) {
            String name = algorithm(digest.oid());
            if (name == null && unknown) {
                continue;
            }
            unknown |= name == null;
            names.append(names.length() == 0 ? "" : ",").append(name == null ? "unknown" : name);
        }
        return names.toString();
    }

    private static @Nullable String algorithm(Oid oid) {
        NamedDigest digest = NamedDigest.find(oid.dotted());
        return switch (digest == null ? "" : digest.toString()) {
            case "SHA-1" -> "sha1";
            case "MD5" -> "md5";
            case "SHA-256" -> "sha-256";
            case "SHA-384" -> "sha-384";
            case "SHA-512" -> "sha-512";
            case "SHAKE128" -> "shake-128";
            case "SHAKE256" -> "shake-256";
            default -> null;
        };
    }

    /** Returns a message that holds its content. */
    public static byte[] write(byte[] message, Oid type, Oid contentType, boolean signed, Style style) {
        String end = style.lineEnd();
        String kind = null;
        if (type.equals(CmsOids.ENVELOPED_DATA)) {
            kind = "enveloped-data";
        } else if (type.equals(CmsOids.AUTH_ENVELOPED_DATA)) {
            kind = "authEnveloped-data";
        } else if (type.equals(CmsOids.SIGNED_DATA)) {
            kind = contentType.equals(CmsOids.RECEIPT) ? "signed-receipt" : signed ? "signed-data" : "certs-only";
        } else if (type.equals(CmsOids.COMPRESSED_DATA)) {
            kind = "compressed-data";
        }
        String name = "compressed-data".equals(kind) ? "smime.p7z" : "smime.p7m";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        append(
                out,
                "MIME-Version: 1.0" + end + "Content-Disposition: attachment; filename=\"" + name + "\"" + end
                        + "Content-Type: " + style.prefix() + "mime;"
                        + (kind == null ? "" : " smime-type=" + kind + ";")
                        + " name=\"" + name + "\"" + end + "Content-Transfer-Encoding: base64" + end + end
                        + base64(message) + end);
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String base64(byte[] octets) {
        return new String(Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encode(octets), StandardCharsets.ISO_8859_1)
                + "\n";
    }
}
