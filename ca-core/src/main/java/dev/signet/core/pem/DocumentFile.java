package dev.signet.core.pem;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the documents of one kind out of a file, PEM or DER, and says what the file holds instead if there are none.
 *
 * @param what the kind with its article, such as {@code a certificate}
 * @param labels what may stand behind BEGIN
 * @param maximum the largest file that is looked at, in bytes
 */
public record DocumentFile(String what, Set<String> labels, long maximum) {
    public DocumentFile {
        labels = Set.copyOf(labels);
    }

    /**
     * Returns all documents of the kind, in order; at least one. Blocks of other kinds in a PEM file are passed over.
     *
     * @param source the name of the file, for messages
     * @param parser reads one from its DER
     * @throws SignetException of kind {@code INPUT} if there is none, or one is malformed
     */
    public <T> List<T> readAll(byte[] file, String source, Function<byte[], T> parser) {
        if (file.length > maximum) {
            throw problem(source, "it has " + file.length + " bytes; " + what + " has at most " + maximum);
        }
        if (!PemReader.looksLikePem(file)) {
            return List.of(parse(file, source, 0, parser));
        }
        List<T> documents = new ArrayList<>();
        List<PemBlock> blocks = blocks(file, source);
        for (PemBlock block : blocks) {
            if (labels.contains(block.label())) {
                documents.add(parse(block.bytes(), source, block.line(), parser));
            }
        }
        if (documents.isEmpty()) {
            throw problem(source, "it holds " + described(blocks) + ", not " + what);
        }
        return documents;
    }

    private List<PemBlock> blocks(byte[] file, String source) {
        try {
            return PemReader.readAll(file);
        } catch (PemException damaged) {
            throw problem(source, "line " + damaged.line() + ": " + damaged.getMessage());
        }
    }

    private <T> T parse(byte[] der, String source, int line, Function<byte[], T> parser) {
        try {
            return parser.apply(der);
        } catch (DerException malformed) {
            String where = line == 0 ? "" : "the block at line " + line + ": ";
            String guess = line == 0 ? described(der) : "";
            throw problem(
                    source,
                    guess.isEmpty()
                            ? where + malformed.getMessage() + " (at byte " + malformed.offset() + ")"
                            : "it holds " + guess + ", not " + what);
        }
    }

    private static String described(List<PemBlock> blocks) {
        return blocks.isEmpty()
                ? "no complete PEM block"
                : described(blocks.get(0).label());
    }

    /** Returns what a PEM label stands for, with its article. */
    static String described(String label) {
        return switch (label) {
            case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> "a certificate";
            case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST" -> "a certificate request";
            case "X509 CRL" -> "a CRL";
            case "PRIVATE KEY" -> "a private key (PKCS#8)";
            case "ENCRYPTED PRIVATE KEY" -> "an encrypted private key (PKCS#8)";
            case "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY" -> "a private key (" + label + ")";
            case "PUBLIC KEY", "RSA PUBLIC KEY" -> "a public key";
            case "PKCS7", "CMS" -> "a PKCS#7 structure";
            case "EC PARAMETERS" -> "curve parameters";
            default -> "\"" + label + "\"";
        };
    }

    /** Returns what bytes that are no DER of the wanted kind look like, or nothing. */
    private static String described(byte[] file) {
        if (file.length == 0) {
            return "nothing at all (0 bytes)";
        }
        try {
            DerNode outer = DerNode.parse(file);
            return outer.is(Tag.SEQUENCE) ? describedStructure(outer) : "";
        } catch (DerException noStructure) {
            return looksLikeText(file) ? "text without a BEGIN line" : "";
        }
    }

    private static String describedStructure(DerNode outer) {
        List<DerNode> children = outer.children();
        if (children.size() >= 3 && children.get(0).is(Tag.INTEGER)) {
            boolean pkcs12 =
                    children.get(0).integer().intValue() == 3 && children.get(1).is(Tag.SEQUENCE);
            return pkcs12 ? "a PKCS#12 file" : "a private key";
        }
        if (children.size() == 2 && children.get(0).is(Tag.OBJECT_IDENTIFIER)) {
            return "a PKCS#7 structure";
        }
        return "";
    }

    private static boolean looksLikeText(byte[] file) {
        for (int i = 0; i < Math.min(file.length, 512); i++) {
            if (file[i] >= 0 && file[i] < 0x20 && file[i] != '\n' && file[i] != '\r' && file[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private SignetException problem(String source, String why) {
        return Problem.of(Kind.INPUT, "cannot read " + what + " from " + source)
                .because(why)
                .fix("give a file with " + what + ", PEM or DER")
                .exception();
    }
}
