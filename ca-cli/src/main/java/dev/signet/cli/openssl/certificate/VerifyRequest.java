package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.StoredDocuments;
import dev.signet.cli.openssl.io.TrustOptions;
import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.NameFormat;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the command line of {@code verify} asks for; the files that it names are read at once, as OpenSSL does. */
final class VerifyRequest {
    private final Session session;
    private final TrustOptions trust;
    private final VerifyOptions verification;
    private final List<ExaminedCertificate> untrusted = new ArrayList<>();
    private final List<ExaminedList> lists = new ArrayList<>();
    private final List<String> verifyOptions = new ArrayList<>();
    private @Nullable List<ExaminedCertificate> trusted;
    private @Nullable NameFormat names;
    private boolean chainWanted;
    private boolean downloads;

    VerifyRequest(Session session) {
        this.session = session;
        trust = new TrustOptions(session);
        verification = new VerifyOptions(session, "verify");
    }

    /** Takes an option; false after having said what is wrong with it. */
    boolean take(Option option, OptionParser parser) {
        String argument = parser.argument();
        if (VerifyOptions.owns(option)) {
            return verification.take(option, parser);
        }
        if (trust.take(option, argument)) {
            return true;
        }
        switch (option.name()) {
            case "untrusted" -> {
                return add(untrusted, argument, "untrusted certificates");
            }
            case "trusted" -> {
                trust.withoutDefaults();
                List<ExaminedCertificate> all = trusted == null ? new ArrayList<>() : trusted;
                trusted = all;
                return add(all, argument, "trusted certificates");
            }
            case "CRLfile" -> {
                List<CertificateListDocument> read = StoredDocuments.lists(session, argument, "other CRLs");
                return read != null && lists.addAll(ExaminedList.all(read));
            }
            case "show_chain" -> chainWanted = true;
            case "crl_download" -> downloads = true;
            case "nameopt" -> {
                NameFormat base = names == null ? NameFormat.COMPATIBLE : names;
                Optional<NameFormat> changed = base.with(argument);
                names = changed.orElse(base);
                return changed.isPresent();
            }
            case "vfyopt" -> verifyOptions.add(argument);
            default -> {
                // -verbose keeps what OpenSSL's error queue says beside the errors; there is no such queue.
            }
        }
        return true;
    }

    private boolean add(List<ExaminedCertificate> certificates, String file, String what) {
        List<CertificateDocument> read = StoredDocuments.certificates(session, file, what);
        return read != null && certificates.addAll(ExaminedCertificate.all(read));
    }

    TrustOptions trust() {
        return trust;
    }

    VerifyOptions verification() {
        return verification;
    }

    List<ExaminedCertificate> untrusted() {
        return untrusted;
    }

    /** Returns whom to trust instead of a store, or null if {@code -trusted} was not given. */
    @Nullable List<ExaminedCertificate> trusted() {
        return trusted;
    }

    List<ExaminedList> lists() {
        return lists;
    }

    List<String> verifyOptions() {
        return verifyOptions;
    }

    NameFormat names() {
        return names == null ? NameFormat.ONELINE : names;
    }

    boolean downloads() {
        return downloads;
    }

    boolean chainWanted() {
        return chainWanted;
    }
}
