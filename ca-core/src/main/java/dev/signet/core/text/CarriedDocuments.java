package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds in files what a PKCS #7 structure can carry: certificates and revocation lists, encoded as OpenSSL would write them. */
public final class CarriedDocuments {
    /** OpenSSL takes longer headers for those of an encrypted block. */
    private static final int MAX_IDLE_HEADERS = 10;

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
            if (block.label().equals("X509 CRL")) {
                return block.bytes();
            }
        }
        return null;
    }

    /**
     * Returns the certificates among the PEM blocks of a file, none if it has no blocks; null if a block is damaged, or is no
     * certificate or revocation list though its label says so.
     */
    public static @Nullable List<byte[]> certificates(byte[] file) {
        List<byte[]> certificates = new ArrayList<>();
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.nextUndamaged(); block != null; block = scanner.nextUndamaged()) {
            if (!block.headers().isEmpty() && block.headers().get(0).length() > MAX_IDLE_HEADERS) {
                continue;
            }
            try {
                switch (block.label()) {
                    case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" ->
                        certificates.add(
                                CertificateDocument.parse(block.bytes()).encoded());
                    case "X509 CRL" -> {
                        CertificateListDocument ignored = CertificateListDocument.parse(block.bytes());
                    }
                    default -> {}
                }
            } catch (DerException malformed) {
                return null;
            }
        }
        return scanner.damaged() ? null : certificates;
    }

    private CarriedDocuments() {}
}
