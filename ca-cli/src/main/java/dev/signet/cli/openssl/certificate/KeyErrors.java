package dev.signet.cli.openssl.certificate;

/** The lines of OpenSSL's error queue that its texts show for a public key which it cannot load. */
final class KeyErrors {
    private static final String KEY_ERROR =
            ":error:03000072:digital envelope routines:X509_PUBKEY_get0:decode error:../crypto/x509/x_pubkey.c:461:\n";

    /** Returns what the queue holds for each time that the key failed to load. */
    static String line() {
        String thread = Long.toHexString(Thread.currentThread().getId());
        return "0".repeat(16 - thread.length()).concat(thread).concat(KEY_ERROR);
    }

    private KeyErrors() {}
}
