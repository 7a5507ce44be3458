package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.NumberFile;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.TurnLock;
import java.math.BigInteger;
import java.nio.file.Files;
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
    @SuppressWarnings("try")
    @Nullable BigInteger next() {
        String given = arguments.serialFile;
        String name = given == null ? usualName(String.valueOf(arguments.authority)) : given;
        boolean kept = arguments.createSerial || Files.exists(session.file(name));
        if (!kept) {
            return next(name, given == null);
        }
        // Two that read the same number at once would both give the next one.
        try (TurnLock ignored = TurnLock.acquire(session.file(name + ".lock"), () -> {})) {
            return next(name, given == null);
        }
    }

    private @Nullable BigInteger next(String name, boolean usual) {
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
