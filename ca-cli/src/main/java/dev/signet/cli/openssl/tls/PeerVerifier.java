package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.ListDownload;
import dev.signet.cli.openssl.io.StoredDocuments;
import dev.signet.cli.openssl.io.TrustOptions;
import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.asn1.DerException;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.CertificatePurpose;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.PeerText;
import dev.signet.core.tls.CipherString;
import dev.signet.core.tls.ConnectionListener;
import dev.signet.core.tls.PeerVerification;
import dev.signet.core.tls.TlsIdentity;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ChainError;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import dev.signet.core.verify.openssl.ExpectedIdentity;
import dev.signet.core.verify.openssl.TlsaMatch;
import dev.signet.core.verify.openssl.TlsaRecords;
import dev.signet.core.verify.openssl.VerifyCallback;
import dev.signet.core.verify.openssl.VerifyParameters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies peers as the options say, and prints each step as {@code s_client} and {@code s_server} do. */
final class PeerVerifier implements PeerJudge {
    private static final int BAD_CERTIFICATE = 42;
    private static final int UNSUPPORTED_CERTIFICATE = 43;
    private static final int CERTIFICATE_REVOKED = 44;
    private static final int CERTIFICATE_EXPIRED = 45;
    private static final int CERTIFICATE_UNKNOWN = 46;
    private static final int UNKNOWN_CA = 48;
    private static final int DECRYPT_ERROR = 51;
    private static final int INTERNAL_ERROR = 80;

    private final Session session;
    private final Settings settings;
    private PeerVerification result = PeerVerification.NONE;

    /**
     * How to verify.
     *
     * @param store whom to trust
     * @param chains where the certificates above one's own are looked for
     * @param names how names are printed
     * @param quiet whether only errors are told
     * @param returnError whether the first error ends the verification
     * @param depth how deep an error may be that is let pass; -1 for any depth
     * @param host the host name that the peer must have, or null
     * @param tlsa the TLSA records of the peer, or null
     * @param binding whether a failure ends the connection
     */
    private record Settings(
            CertificateStore store,
            CertificateStore chains,
            VerifyOptions options,
            NameFormat names,
            boolean quiet,
            boolean returnError,
            int depth,
            @Nullable String host,
            @Nullable TlsaRecords tlsa,
            boolean binding) {}

    /** Collects the options. */
    static final class Builder {
        private final Session session;
        private final VerifyOptions options;
        private final TrustOptions trust;

        Builder(Session session, String command) {
            this.session = session;
            options = new VerifyOptions(session, command);
            trust = new TrustOptions(session);
        }

        /** Takes an option if it is about verification; false after having said what is wrong with it. */
        boolean take(Option option, OptionParser parser) {
            boolean ignored = trust.take(option, parser.argument());
            return !VerifyOptions.owns(option) || options.take(option, parser);
        }

        /** Returns the verifier of servers; null after having said why it cannot be. */
        @Nullable PeerVerifier forServers(ClientRequest request) {
            options.parameters().defaultPurpose(CertificatePurpose.SSL_SERVER);
            boolean returnError = request.options().has("verify_return_error");
            TlsaOptions.Loaded tlsa = TlsaOptions.of(request, session);
            if (!tlsa.ok()) {
                return null;
            }
            String domain = request.options().text("dane_tlsa_domain");
            if (domain != null) {
                options.parameters().setHost(domain);
            }
            return build(
                    request.options(),
                    domain == null ? request.options().text("verify_hostname") : domain,
                    tlsa.records(),
                    request.names(),
                    request.verifyQuiet(),
                    returnError,
                    request.verifyDepth(),
                    returnError || request.options().has("verify"));
        }

        /** Returns the verifier of clients; null after having said why it cannot be. */
        @Nullable PeerVerifier forClients(OptionValues values, NameFormat names, boolean quiet, int depth, boolean binding) {
            options.parameters().defaultPurpose(CertificatePurpose.SSL_CLIENT);
            String host = values.text("verify_hostname");
            return build(values, host, null, names, quiet, values.has("verify_return_error"), depth, binding);
        }

        private @Nullable PeerVerifier build(
                OptionValues values,
                @Nullable String host,
                @Nullable TlsaRecords tlsa,
                NameFormat names,
                boolean quiet,
                boolean returnError,
                int depth,
                boolean binding) {
            TrustOptions chosen = named("verify", values, trust);
            if (chosen.given()) {
                chosen.withoutDefaults();
            }
            String trusted = values.text("CAfile");
            if (chosen == trust
                    && trusted != null
                    && !session.file(trusted).toFile().exists()) {
                absent(trusted);
                return null;
            }
            CertificateStore store = chosen.open();
            if (store == null) {
                return null;
            }
            TrustOptions forChains = named("chain", values, trust);
            CertificateStore chains = store;
            if (forChains != trust) {
                forChains.withoutDefaults();
                chains = forChains.open();
                if (chains == null) {
                    return null;
                }
            }
            String file = values.text("CRL");
            if (file != null) {
                String format = values.text("CRLform");
                CertificateListDocument list =
                        StoredDocuments.list(session, file, format == null ? null : FileFormat.of(format), "CRL");
                if (list == null) {
                    return null;
                }
                store.add(new ExaminedList(list));
            }
            if (values.has("crl_download")) {
                store.findListsWith(new ListDownload(session));
            }
            if (!values.has("auth_level")) {
                options.parameters()
                        .setSecurityLevel(
                                CipherString.evaluate(values.text("cipher", "DEFAULT"), CipherString.DEFAULT_LEVEL)
                                        .level());
            }
            return new PeerVerifier(
                    session,
                    new Settings(store, chains, options, names, quiet, returnError, depth, host, tlsa, binding));
        }

        /** Returns the options of another store, whose names have a word in front; or the usual ones if there are none. */
        private TrustOptions named(String word, OptionValues values, TrustOptions usual) {
            TrustOptions own = new TrustOptions(session);
            take(own, "CAfile", values.text(word + "CAfile"));
            take(own, "CApath", values.text(word + "CApath"));
            take(own, "CAstore", values.text(word + "CAstore"));
            return own.given() ? own : usual;
        }

        private void absent(String file) {
            ErrorQueue.print(
                    session,
                    "error:80000002:system library:BIO_new_file:No such file or directory:"
                            + "../crypto/bio/bss_file.c:67:calling fopen(" + file + ", r)");
            ErrorQueue.print(
                    session, "error:10000080:BIO routines:BIO_new_file:no such file:../crypto/bio/bss_file.c:75:");
            ErrorQueue.print(
                    session,
                    "error:05880002:x509 certificate routines:X509_load_cert_crl_file_ex:system lib:"
                            + "../crypto/x509/by_file.c:229:");
        }

        private static void take(TrustOptions options, String name, @Nullable String value) {
            if (value != null) {
                boolean ignored = options.take(Option.of(name, Option.Kind.TEXT, ""), value);
            }
        }
    }

    private PeerVerifier(Session session, Settings settings) {
        this.session = session;
        this.settings = settings;
    }

    /**
     * Completes the chain of an identity that has none, from the certificates that are trusted, as OpenSSL does without being asked;
     * with what can be found, whether or not it is to be trusted.
     */
    TlsIdentity completed(TlsIdentity identity) {
        if (identity.certificates().size() != 1) {
            return identity;
        }
        try {
            ExaminedCertificate own = new ExaminedCertificate(
                    CertificateDocument.parseAlone(identity.certificates().get(0)));
            ChainVerification search = new ChainVerification(settings.chains(), new VerifyParameters(), now());
            search.setCallback((event, verification) -> true);
            boolean ignored = search.verify(own);
            List<byte[]> chain = new ArrayList<>();
            for (ExaminedCertificate certificate : search.chain()) {
                chain.add(certificate.document().encoded());
            }
            return identity.with(chain);
        } catch (DerException malformed) {
            return identity;
        }
    }

    /** Returns the certificate of an issuer out of those that are trusted, in DER; null if none has its name. */
    byte @Nullable [] issuer(byte[] certificate) {
        ExaminedCertificate issuer =
                settings.store().namedAsIssuer(new ExaminedCertificate(CertificateDocument.parseAlone(certificate)));
        return issuer == null ? null : issuer.document().encoded();
    }

    private static long now() {
        return Clock.systemUTC().instant().getEpochSecond();
    }

    /** Returns one that verifies the same way, for the next connection. */
    PeerVerifier fresh() {
        return new PeerVerifier(session, settings);
    }

    @Override
    public void inherit(long number) {
        result = new PeerVerification((int) number, ChainError.text(number), null, "");
    }

    @Override
    public PeerVerification result() {
        return result;
    }

    @Override
    public int judge(List<byte[]> certificates) {
        List<ExaminedCertificate> chain = new ArrayList<>();
        try {
            for (byte[] certificate : certificates) {
                chain.add(new ExaminedCertificate(CertificateDocument.parseAlone(certificate)));
            }
        } catch (DerException malformed) {
            return BAD_CERTIFICATE;
        }
        ChainVerification verification =
                new ChainVerification(settings.store(), settings.options().parameters(), now());
        verification.setUntrusted(chain);
        verification.setCallback(this::tell);
        if (settings.tlsa() != null) {
            verification.setTlsa(settings.tlsa());
        }
        boolean verified = verification.verify(chain.get(0));
        ChainError error = verification.error();
        TlsaMatch match = verification.tlsa();
        result = new PeerVerification(
                error.number(),
                error.text(),
                match != null && match.isNameless() ? null : peerName(chain.get(0)),
                match == null ? "" : match.text());
        return verified || !settings.binding() ? ConnectionListener.GO_ON : alert(error);
    }

    private @Nullable String peerName(ExaminedCertificate leaf) {
        if (settings.host() == null) {
            return null;
        }
        byte[] name = ExpectedIdentity.hostName(leaf.traits(), settings.host());
        return name == null ? null : new String(name, StandardCharsets.ISO_8859_1);
    }

    private boolean tell(VerifyCallback.Event event, ChainVerification verification) {
        boolean fine = event != VerifyCallback.Event.ERROR;
        boolean goesOn = fine;
        StringBuilder text = new StringBuilder();
        ExaminedCertificate certificate = verification.certificate();
        int depth = verification.depth();
        if (!settings.quiet() || !fine) {
            text.append("depth=").append(depth).append(' ');
            if (certificate == null) {
                text.append("<no cert>\n");
            } else {
                certificate.document().appendSubject(text, settings.names());
                text.append('\n');
            }
        }
        ChainError error = verification.error();
        if (!fine) {
            text.append("verify error:num=")
                    .append(error.number())
                    .append(':')
                    .append(error.text())
                    .append('\n');
            boolean within = settings.depth() < 0 || settings.depth() >= depth;
            goesOn = within && !settings.returnError();
        }
        details(text, error, certificate, verification);
        if (goesOn && !settings.quiet()) {
            text.append("verify return:1\n");
        }
        ClientRun.text(session.err(), text);
        return goesOn;
    }

    private void details(
            StringBuilder text,
            ChainError error,
            @Nullable ExaminedCertificate certificate,
            ChainVerification verification) {
        if (error == ChainError.NO_EXPLICIT_POLICY && !settings.quiet()) {
            text.append(verification.policies().text());
        }
        if (certificate == null) {
            return;
        }
        PeerText peer = PeerText.of(certificate.document());
        switch (error) {
            case UNABLE_TO_GET_ISSUER_CERT -> {
                text.append("issuer= ");
                peer.issuer(text, settings.names());
                text.append('\n');
            }
            case CERT_NOT_YET_VALID, ERROR_IN_CERT_NOT_BEFORE_FIELD -> {
                text.append("notBefore=");
                peer.notBefore(text);
                text.append('\n');
            }
            case CERT_HAS_EXPIRED, ERROR_IN_CERT_NOT_AFTER_FIELD -> {
                text.append("notAfter=");
                peer.notAfter(text);
                text.append('\n');
            }
            default -> {}
        }
    }

    private static int alert(ChainError error) {
        return switch (error) {
            case CERT_HAS_EXPIRED, CRL_HAS_EXPIRED -> CERTIFICATE_EXPIRED;
            case CERT_REVOKED -> CERTIFICATE_REVOKED;
            case CERT_SIGNATURE_FAILURE, CRL_SIGNATURE_FAILURE -> DECRYPT_ERROR;
            case INVALID_PURPOSE -> UNSUPPORTED_CERTIFICATE;
            case CERT_CHAIN_TOO_LONG,
                    DEPTH_ZERO_SELF_SIGNED_CERT,
                    INVALID_CA,
                    PATH_LENGTH_EXCEEDED,
                    SELF_SIGNED_CERT_IN_CHAIN,
                    UNABLE_TO_GET_CRL,
                    UNABLE_TO_GET_CRL_ISSUER,
                    UNABLE_TO_GET_ISSUER_CERT,
                    UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
                    UNABLE_TO_VERIFY_LEAF_SIGNATURE -> UNKNOWN_CA;
            case INVALID_CALL, OUT_OF_MEM, STORE_LOOKUP, UNSPECIFIED -> INTERNAL_ERROR;
            case CA_KEY_TOO_SMALL,
                    CA_MD_TOO_WEAK,
                    CERT_NOT_YET_VALID,
                    CERT_REJECTED,
                    CERT_UNTRUSTED,
                    CRL_NOT_YET_VALID,
                    DANE_NO_MATCH,
                    EE_KEY_TOO_SMALL,
                    EMAIL_MISMATCH,
                    ERROR_IN_CERT_NOT_AFTER_FIELD,
                    ERROR_IN_CERT_NOT_BEFORE_FIELD,
                    ERROR_IN_CRL_LAST_UPDATE_FIELD,
                    ERROR_IN_CRL_NEXT_UPDATE_FIELD,
                    HOSTNAME_MISMATCH,
                    IP_ADDRESS_MISMATCH,
                    SUBJECT_ISSUER_MISMATCH,
                    UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY,
                    UNABLE_TO_DECRYPT_CERT_SIGNATURE,
                    UNABLE_TO_DECRYPT_CRL_SIGNATURE -> BAD_CERTIFICATE;
            default -> CERTIFICATE_UNKNOWN;
        };
    }
}
