package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Says what a file holds, for people who took it for something else. */
public final class FileContent {
    private static final int MAX_BLOCKS = 100;
    private static final int MAX_LABEL = 40;
    private static final String BEGIN = "-----BEGIN ";

    /**
     * Returns what is in a file, such as {@code a private key (PKCS#8)} or {@code 3 certificates and a private key (PKCS#1, RSA)}.
     * The words are ours, but for the label of an unknown PEM block, which is printable and short.
     */
    public static String describe(byte[] file) {
        if (file.length == 0) {
            return "an empty file";
        }
        List<String> kinds = new ArrayList<>();
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.next(); block != null && kinds.size() < MAX_BLOCKS; block = scanner.next()) {
            kinds.add(ofLabel(block.label(), !block.headers().isEmpty()));
        }
        if (!kinds.isEmpty()) {
            return counted(kinds);
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(BEGIN);
        if (begin >= 0) {
            int end = text.indexOf("-----", begin + BEGIN.length());
            String label = end < 0 ? "" : text.substring(begin + BEGIN.length(), end);
            return "a PEM block" + (isPlain(label) ? " \"" + label + "\"" : "")
                    + " that is damaged: it has no END line, or is not base64";
        }
        return isText(file) ? "text without a PEM block" : ofDer(file);
    }

    private static String counted(List<String> kinds) {
        StringBuilder text = new StringBuilder();
        List<String> distinct = kinds.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            String kind = distinct.get(i);
            long count = kinds.stream().filter(kind::equals).count();
            text.append(i == 0 ? "" : i + 1 == distinct.size() ? " and " : ", ");
            text.append(count == 1 ? kind : count + " times " + kind);
        }
        return text.toString();
    }

    private static String ofLabel(String label, boolean headers) {
        return switch (label) {
            case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> "a certificate";
            case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST" -> "a certificate request";
            case "X509 CRL" -> "a certificate revocation list";
            case "PRIVATE KEY" -> "a private key (PKCS#8)";
            case "ENCRYPTED PRIVATE KEY" -> "an encrypted private key (PKCS#8)";
            case "RSA PRIVATE KEY" -> (headers ? "an encrypted" : "a") + " private key (PKCS#1, RSA)";
            case "EC PRIVATE KEY" -> (headers ? "an encrypted" : "a") + " private key (SEC 1, elliptic curve)";
            case "DSA PRIVATE KEY" -> (headers ? "an encrypted" : "a") + " private key (DSA)";
            case "PUBLIC KEY", "RSA PUBLIC KEY" -> "a public key";
            case "EC PARAMETERS", "DH PARAMETERS", "DSA PARAMETERS", "X9.42 DH PARAMETERS" -> "parameters of keys";
            case "PKCS7" -> "a PKCS#7 structure";
            case "CMS" -> "a CMS structure";
            default -> isPlain(label) ? "a PEM block \"" + label + "\"" : "a PEM block of a strange name";
        };
    }

    private static boolean isPlain(String label) {
        return !label.isEmpty()
                && label.length() <= MAX_LABEL
                && label.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    private static boolean isText(byte[] file) {
        for (byte octet : file) {
            if (octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return false;
            }
        }
        return true;
    }

    private static String ofDer(byte[] file) {
        try {
            DerNode node = DerNode.parseAt(file, 0, file.length);
            return node.is(Tag.SEQUENCE) ? ofSequence(node.children()) : "binary data that is no DER structure";
        } catch (DerException notDer) {
            return "binary data that is no DER structure";
        }
    }

    private static String ofSequence(List<DerNode> parts) {
        int size = parts.size();
        if (size == 0) {
            return "an empty DER structure";
        }
        DerNode first = parts.get(0);
        boolean number = first.is(Tag.INTEGER);
        if (size == 3 && first.is(Tag.SEQUENCE) && parts.get(2).is(Tag.BIT_STRING)) {
            return ofSigned(first.children());
        }
        if (number && size >= 3 && parts.get(1).is(Tag.SEQUENCE) && parts.get(2).is(Tag.OCTET_STRING)) {
            return "a private key (PKCS#8) in DER";
        }
        if (number && size >= 9) {
            return "a private key (PKCS#1, RSA) in DER";
        }
        if (number && size >= 2 && parts.get(1).is(Tag.OCTET_STRING)) {
            return "a private key (SEC 1, elliptic curve) in DER";
        }
        if (number && size >= 2 && parts.get(1).is(Tag.SEQUENCE)) {
            return "a PKCS#12 file";
        }
        if (size == 2 && first.is(Tag.SEQUENCE)) {
            boolean key = parts.get(1).is(Tag.BIT_STRING);
            return key ? "a public key in DER" : "an encrypted private key (PKCS#8) in DER";
        }
        return first.is(Tag.OBJECT_IDENTIFIER) ? "a PKCS#7 or CMS structure in DER" : "another DER structure";
    }

    private static String ofSigned(List<DerNode> content) {
        int start = !content.isEmpty() && content.get(0).is(Tag.INTEGER) ? 1 : 0;
        boolean versioned = !content.isEmpty() && content.get(0).is(Tag.contextConstructed(0));
        if (versioned) {
            return "a certificate in DER";
        }
        if (content.size() > start + 2 && isTime(content.get(start + 2))) {
            return "a certificate revocation list in DER";
        }
        boolean request = start == 1
                && content.size() >= 3
                && content.get(2).is(Tag.SEQUENCE)
                && content.get(2).children().stream().anyMatch(part -> part.is(Tag.BIT_STRING));
        return request ? "a certificate request in DER" : "a certificate in DER";
    }

    private static boolean isTime(DerNode node) {
        return node.is(Tag.UTC_TIME) || node.is(Tag.GENERALIZED_TIME);
    }

    private FileContent() {}
}
