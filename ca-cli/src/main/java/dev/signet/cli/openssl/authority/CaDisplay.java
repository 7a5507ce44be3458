package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.core.text.CertificateFormat;
import dev.signet.core.text.NameFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How {@code ca} shows what it is about to sign.
 *
 * @param plain whether the attributes of the subject are listed, instead of a text of the certificate
 */
record CaDisplay(boolean plain, NameFormat names, CertificateFormat certificate) {

    /** Reads the choices of the configuration; null after having said what is wrong. */
    static @Nullable CaDisplay read(Session session, CaSettings settings) {
        NameFormat names = NameFormat.ONELINE;
        String nameOptions = settings.value("name_opt");
        if (nameOptions != null) {
            Optional<NameFormat> changed = NameFormat.COMPATIBLE.with(nameOptions);
            if (changed.isEmpty()) {
                session.err().println("Invalid name options: \"" + OctetText.shown(nameOptions) + "\"");
                return null;
            }
            names = changed.get();
        }
        CertificateFormat certificate = CertificateFormat.ALL;
        String certificateOptions = settings.value("cert_opt");
        if (certificateOptions != null) {
            Optional<CertificateFormat> changed = certificate.with(certificateOptions);
            if (changed.isEmpty()) {
                session.err().println("Invalid certificate options: \"" + OctetText.shown(certificateOptions) + "\"");
                return null;
            }
            certificate = changed.get();
        }
        return new CaDisplay(nameOptions == null && certificateOptions == null, names, certificate.withoutSignature());
    }
}
