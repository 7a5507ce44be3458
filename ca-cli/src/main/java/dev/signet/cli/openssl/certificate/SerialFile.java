package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.NumberFile;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The file in which {@code x509 -CA} keeps the serial number that it gave last. */
final class SerialFile {
    private final Session session;
    private final X509MakerArguments arguments;

    SerialFile(Session session, X509MakerArguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    /** Returns the next number, having written it down if the file is there or may be made; null after having said what is wrong. */
    @Nullable BigInteger next() {
        String name = arguments.serialFile;
        boolean usual = name == null;
        if (name == null) {
            name = usualName(String.valueOf(arguments.authority));
        }
        InputFile file = InputFile.read(session, name);
        byte[] content = file.bytes();
        BigInteger last;
        if (content == null && !file.opened()) {
            if (!arguments.createSerial && !usual) {
                session.err().println(name + ": " + Configuration.reason(session, name));
                return null;
            }
            last = CertificateSigning.randomSerial(new SecureRandom());
        } else {
            last = content == null ? null : NumberFile.parse(content);
            if (last == null) {
                session.err().println("Unable to load number from " + name);
                return null;
            }
        }
        BigInteger next = last.add(BigInteger.ONE);
        if (content != null || arguments.createSerial) {
            Path path = session.file(name);
            AtomicFile.write(path, NumberFile.encoded(next), FileAccess.PUBLIC);
        }
        return next;
    }

    /** Returns the name of an authority's certificate with its last suffix replaced, also if that starts in a directory's name. */
    private static String usualName(String certificate) {
        int dot = certificate.lastIndexOf('.');
        return (dot < 0 ? certificate : certificate.substring(0, dot)) + ".srl";
    }
}
