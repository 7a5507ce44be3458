package dev.signet.core.keyfile;

import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.Pkcs12Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What OpenSSL's loaders take out of a PKCS#12 file ({@code PKCS12_parse}): its first key, and all certificates, that of the key
 * before the others.
 *
 * @param key null if there is none
 * @param certificates in the order of the file but for the first
 * @param refused the first algorithm of OpenSSL's legacy provider that a part would have needed, where these are not wanted; null
 *     if there is none, and key and certificates are there
 */
public record Pkcs12Bundle(
        @Nullable KeyDocument key,
        List<CertificateDocument> certificates,
        @Nullable String refused) {
    /** Makes one whose list cannot be changed. */
    public Pkcs12Bundle {
        certificates = List.copyOf(certificates);
    }

    /**
     * Opens a file: without a passphrase if it is sealed under none or not at all.
     *
     * @param old whether algorithms of OpenSSL's legacy provider are wanted too
     * @return null if the passphrase is wrong, or the file damaged
     */
    public static @Nullable Pkcs12Bundle open(Pkcs12Document file, KeyPassphrase passphrase, boolean old) {
        boolean open = !file.hasMac() || file.macMatches(new char[0]);
        char[] secret = open ? new char[0] : passphrase.ofPkcs12();
        if (secret == null) {
            return null;
        }
        try {
            Collected collected = new Collected(old);
            if (!open && !file.macMatches(secret)) {
                return null;
            }
            if (file.show(collected, secret)) {
                return collected.bundle();
            }
            return collected.refused == null ? null : new Pkcs12Bundle(null, List.of(), collected.refused);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** What comes to light while a file is gone through. */
    private static final class Collected implements Pkcs12Document.Viewer {
        private final StringBuilder text = new StringBuilder();
        private final List<CertificateDocument> certificates = new ArrayList<>();
        private final boolean old;
        private @Nullable KeyDocument key;
        private @Nullable String refused;

        Collected(boolean old) {
            this.old = old;
        }

        Pkcs12Bundle bundle() {
            for (int i = 1; key != null && i < certificates.size(); i++) {
                if (isOfKey(certificates.get(i)) && !isOfKey(certificates.get(0))) {
                    certificates.add(0, certificates.remove(i));
                }
            }
            return new Pkcs12Bundle(key, certificates, null);
        }

        private boolean isOfKey(CertificateDocument certificate) {
            return key != null && Arrays.equals(certificate.publicKeyOctets(), key.publicKeyInfo());
        }

        @Override
        public StringBuilder out() {
            return text;
        }

        @Override
        public StringBuilder remarks() {
            return text;
        }

        @Override
        public boolean remarking() {
            return false;
        }

        @Override
        public boolean keysWanted() {
            return key == null;
        }

        @Override
        public boolean certificateWanted(boolean withKey) {
            return true;
        }

        @Override
        public boolean opens(EncryptedOctets encrypted) {
            refused = old ? null : encrypted.legacyAlgorithm();
            return refused == null;
        }

        @Override
        public boolean key(byte[] pkcs8) {
            key = KeyDocumentReader.pkcs8(pkcs8);
            return key != null;
        }

        @Override
        public void certificate(CertificateDocument certificate) {
            certificates.add(certificate);
        }
    }
}
