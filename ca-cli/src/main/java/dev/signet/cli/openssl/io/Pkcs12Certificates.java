package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.asn1.DerException;
import dev.signet.core.keyfile.KeyPassphrase;
import dev.signet.core.keyfile.Pkcs12Bundle;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.Pkcs12Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The certificates of PKCS#12 files, which OpenSSL takes wherever it takes those of a DER file. */
record Pkcs12Certificates(Session session, KeyPassphrase passphrase) {
    /** Returns those of a file whose passphrase is known, or asked for. */
    static Pkcs12Certificates of(Session session, @Nullable String name, char @Nullable [] known) {
        return new Pkcs12Certificates(session, KnownOrAsked.of(session, name, known));
    }

    /** Returns the certificates, that of the key first; none if this is no such file or does not open. */
    List<CertificateDocument> in(byte[] encoded) {
        Pkcs12Document file;
        try {
            file = Pkcs12Document.parse(encoded);
        } catch (DerException notOne) {
            return List.of();
        }
        Pkcs12Bundle bundle = Pkcs12Bundle.open(file, passphrase, Providers.legacyWanted(session.arguments()));
        if (bundle != null && bundle.refused() != null) {
            ErrorQueue.print(
                    session,
                    "error:0308010C:digital envelope routines:inner_evp_generic_fetch:unsupported:"
                            + "../crypto/evp/evp_fetch.c:386:Global default library context, Algorithm ("
                            + bundle.refused() + " : 0), Properties ()");
            if (session.explains()) {
                session.err()
                        .println("  why: this encryption is weak, and OpenSSL 3 has moved it to its legacy provider");
                session.err().println("  try: the same with -provider legacy -provider default");
            }
        }
        return bundle == null ? List.of() : bundle.certificates();
    }
}
