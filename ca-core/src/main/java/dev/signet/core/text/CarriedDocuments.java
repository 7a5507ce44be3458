package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds in files what a PKCS #7 structure can carry: certificates and revocation lists, encoded as OpenSSL would write them. */
public final class CarriedDocuments {
    private static final String LIST = "X509 CRL";
    private static final String PRIVATE_KEY = "PRIVATE KEY";

    /** Returns the first revocation list of a file, or null if there is none or OpenSSL would stop before it. */
    public static byte @Nullable [] revocationList(byte[] file, boolean der) {
        byte[] encoded = der ? file : firstList(file);
        if (encoded == null) {
            return null;
        }
        try {
            return CertificateListDocument.parse(encoded).encoded();
        } catch (DerException notOne) {
            return null;
        }
    }

    private static byte @Nullable [] firstList(byte[] file) {
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.nextUndamaged(); block != null; block = scanner.nextUndamaged()) {
            if (block.label().equals(LIST)) {
                return block.bytes();
            }
        }
        return null;
    }

    /**
     * Returns the certificates among the PEM blocks of a file, none if it has no blocks; null if OpenSSL gives the file up: a block
     * is damaged, or is no certificate, revocation list or private key though its label says so.
     */
    public static @Nullable List<byte[]> certificates(byte[] file) {
        List<PemBlock> blocks = soundBlocks(file);
        if (blocks == null) {
            return null;
        }
        List<byte[]> certificates = new ArrayList<>();
        try {
            for (PemBlock block : blocks) {
                if (isCertificate(block.label())) {
                    certificates.add(CertificateDocument.parse(block.bytes()).encoded());
                } else {
                    CertificateListDocument ignored = CertificateListDocument.parse(block.bytes());
                }
            }
        } catch (DerException malformed) {
            return null;
        }
        return certificates;
    }

    /**
     * Returns the blocks of a file whose labels say that they are certificates or revocation lists; null if a block is damaged, has
     * headers that are none, or is no private key though its label says so ({@code PEM_X509_INFO_read_bio}).
     */
    public static @Nullable List<PemBlock> soundBlocks(byte[] file) {
        List<PemBlock> blocks = new ArrayList<>();
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.nextUndamaged(); block != null; block = scanner.nextUndamaged()) {
            boolean document = isCertificate(block.label()) || block.label().equals(LIST);
            boolean key = block.label().contains(PRIVATE_KEY);
            if ((document || key) && !headersAreSound(block) || key && !mayBeKey(block)) {
                return null;
            }
            if (document) {
                blocks.add(block);
            }
        }
        return scanner.damaged() ? null : blocks;
    }

    private static boolean isCertificate(String label) {
        return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE") || label.equals("TRUSTED CERTIFICATE");
    }

    /** What is encrypted says so; OpenSSL takes the lines before a stray blank line for headers, and gives up. */
    private static boolean headersAreSound(PemBlock block) {
        String headers = block.headers().isEmpty() ? "" : block.headers().get(0);
        return headers.isEmpty()
                || headers.startsWith("\n")
                || block.label().contains(PRIVATE_KEY) && headers.startsWith("Proc-Type:");
    }

    /** Encrypted keys are left as they are; of others the outermost element has to be in order. */
    private static boolean mayBeKey(PemBlock block) {
        if (!block.headers().isEmpty() || block.label().equals("ENCRYPTED PRIVATE KEY")) {
            return true;
        }
        try {
            DerNode ignored =
                    DerNode.parseAt(block.bytes(), 0, block.bytes().length).expect(Tag.SEQUENCE, "a key");
            return true;
        } catch (DerException malformed) {
            return false;
        }
    }

    private CarriedDocuments() {}
}
