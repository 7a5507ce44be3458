package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.io.Output;
import dev.signet.core.asn1.Der;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ExtensionBuilder;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.config.IndexCrl;
import dev.signet.core.config.TimeArgument;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.key.Signer;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateDocument;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ca -gencrl}: signs a list of what is revoked, under the next number. */
final class CaCrl {
    private final Session session;
    private final CaArguments arguments;
    private final CaSettings settings;
    private final CaDatabase database;
    private final CertificateDocument certificate;
    private final Signer signer;

    CaCrl(
            Session session,
            CaArguments arguments,
            CaSettings settings,
            CaDatabase database,
            CertificateDocument certificate,
            Signer signer) {
        this.session = session;
        this.arguments = arguments;
        this.settings = settings;
        this.database = database;
        this.certificate = certificate;
        this.signer = signer;
    }

    /** Returns whether the list is written; why not was said. */
    boolean run() {
        String section = arguments.value("crlexts");
        section = section == null ? settings.value("crl_extensions") : OctetText.of(section);
        if (section != null && !syntaxIsRight(section)) {
            return false;
        }
        String numberName = settings.value("crlnumber");
        CaNumber number = null;
        if (numberName != null) {
            number = CaNumber.read(session, OctetText.shown(numberName));
            if (number == null) {
                session.err().println("error while loading CRL number");
                return false;
            }
        }
        byte[] lastUpdate = time(arguments.value("crl_lastupdate"), Instant.now());
        Instant next = next();
        if (next == null) {
            session.err().println("cannot lookup how long until the next CRL is issued");
            return false;
        }
        if (arguments.has("verbose")) {
            session.err().println("making CRL");
        }
        if (lastUpdate == null) {
            session.err().println("error setting CRL lastUpdate");
            return false;
        }
        byte[] nextUpdate = time(arguments.value("crl_nextupdate"), next);
        if (nextUpdate == null) {
            session.err().println("error setting CRL nextUpdate");
            return false;
        }
        return sign(section, number, lastUpdate, nextUpdate);
    }

    private boolean syntaxIsRight(String section) {
        ExtensionContext trial =
                ExtensionContext.ofTrial(settings.config(), settings.objects()).with(settings.strings());
        try {
            List<Extension> ignored = new ExtensionBuilder(trial).section(section);
            return true;
        } catch (ConfigValueException wrong) {
            session.err().println("Error checking CRL extension section " + OctetText.shown(section));
            Explanation.of(session, wrong.getMessage());
            return false;
        }
    }

    private @Nullable Instant next() {
        long days = arguments.number("crldays");
        long hours = arguments.number("crlhours");
        long seconds = arguments.number("crlsec");
        if (days == 0 && hours == 0 && seconds == 0) {
            days = settings.number("default_crl_days");
            hours = settings.number("default_crl_hours");
        }
        if (days == 0 && hours == 0 && seconds == 0 && !arguments.has("crl_nextupdate")) {
            return null;
        }
        return Instant.now()
                .plus(days, ChronoUnit.DAYS)
                .plus(hours, ChronoUnit.HOURS)
                .plusSeconds(seconds);
    }

    private static byte @Nullable [] time(@Nullable String given, Instant otherwise) {
        if (given == null) {
            return Der.time(otherwise);
        }
        TimeArgument time = TimeArgument.parseForCertificate(given);
        return time == null ? null : time.encodedForCertificate();
    }

    private boolean sign(@Nullable String section, @Nullable CaNumber number, byte[] lastUpdate, byte[] nextUpdate) {
        if (arguments.has("verbose")) {
            session.err().println("signing CRL");
        }
        CertificateDraft issuer = CertificateDraft.of(certificate.encoded());
        List<Extension> extensions = new ArrayList<>();
        if (section != null) {
            ExtensionContext context = ExtensionContext.of(settings.config(), settings.objects(), null, issuer)
                    .with(settings.strings());
            try {
                extensions.addAll(new ExtensionBuilder(context).section(section));
            } catch (ConfigValueException wrong) {
                session.err().println("Error adding CRL extensions from section " + OctetText.shown(section));
                Explanation.of(session, wrong.getMessage());
                return false;
            }
        }
        if (number != null && extensions.stream().noneMatch(other -> other.oid().equals(ExtensionOids.CRL_NUMBER))) {
            extensions.add(new Extension(ExtensionOids.CRL_NUMBER, false, Der.integer(number.value())));
        }
        byte[] list = IndexCrl.of(database.index(), settings::object)
                .sign(issuer.subject(), lastUpdate, nextUpdate, extensions, section != null || number != null, signer);
        // The number is used up first: one that is missing harms nobody, two lists with the same would.
        if (number != null) {
            number.save(number.value().add(BigInteger.ONE));
        }
        Output output = new Output(session, arguments.value("out"));
        output.text().append(new PemBlock("X509 CRL", list).text());
        return output.finish();
    }
}
