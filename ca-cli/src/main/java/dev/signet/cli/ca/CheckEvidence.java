package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.check.Endpoint;
import dev.signet.cli.check.ServerAccess;
import dev.signet.cli.fetch.DocumentCache;
import dev.signet.cli.fetch.FetchLimits;
import dev.signet.cli.fetch.HttpRepository;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.CertificateListFile;
import dev.signet.core.file.InputFile;
import dev.signet.core.home.CheckChain;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.pem.DocumentFile;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.verify.OcspEvidence;
import dev.signet.core.verify.RuleBook;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What {@code check} knows of revocation, and whether it may ask for more. {@code check} has it as a {@code @Mixin}. */
final class CheckEvidence {
    private static final DocumentFile RESPONSES =
            new DocumentFile("an OCSP response", Set.of("OCSP RESPONSE"), OcspResponse.MAX_LENGTH);

    @Option(names = "--crl", paramLabel = "FILE", description = "CRLs, full or delta, PEM or DER; may be repeated.")
    private List<String> lists = new ArrayList<>();

    @Option(names = "--ocsp", paramLabel = "FILE", description = "An OCSP response, DER or PEM; may be repeated.")
    private List<String> responses = new ArrayList<>();

    @Option(
            names = "--fetch",
            description = "Get over http what is missing, from where the certificates say it is: intermediates, OCSP "
                    + "responses, CRLs and deltas.")
    private boolean fetch;

    @Option(
            names = "--ocsp-nonce",
            description = "With --fetch: take only OCSP responses that return the nonce of their request.")
    private boolean nonces;

    @Option(names = "--no-cache", description = "With --fetch: neither use nor keep what was fetched in another run.")
    private boolean withoutCache;

    /** Refuses evidence that would count for nothing under some rules. */
    void expectKnownTo(RuleBook book) {
        if (!book.procedure().knowsOcsp() && (fetch || !responses.isEmpty())) {
            throw Problem.of(Kind.USAGE, "the rules of " + book + " know no " + (fetch ? "--fetch" : "--ocsp"))
                    .because("openssl verify takes CRLs from files alone, so it would count for nothing")
                    .fix("give CRLs with --crl, or check by other rules, such as --rules private")
                    .exception();
        }
    }

    /** Returns the CRLs that were given. */
    List<CertificateList> lists(Session session) {
        List<CertificateList> all = new ArrayList<>();
        for (String name : lists) {
            all.addAll(
                    CertificateListFile.readAll(InputFile.read(session.file(name), CertificateList.MAX_LENGTH), name));
        }
        return all;
    }

    /** Returns a check that also knows the OCSP responses that were given, and fetches if it may. */
    CheckChain addTo(CheckChain check, ServerAccess access, Session session) {
        if (!fetch && (nonces || withoutCache)) {
            throw Problem.of(Kind.USAGE, "--ocsp-nonce and --no-cache say how to fetch, and nothing is fetched")
                    .fix("add --fetch, or leave them out")
                    .exception();
        }
        CheckChain more = check.responses(responses(session));
        return fetch ? more.fetching(repository(access, session)) : more;
    }

    private List<OcspEvidence> responses(Session session) {
        List<OcspEvidence> all = new ArrayList<>();
        for (String name : responses) {
            byte[] file = InputFile.read(session.file(name), OcspResponse.MAX_LENGTH);
            all.addAll(RESPONSES.readAll(
                    file,
                    name,
                    der -> OcspEvidence.of(name, OcspResponse.parse(der).encoded())));
        }
        return all;
    }

    private HttpRepository repository(ServerAccess access, Session session) {
        InstantSource clock = InstantSource.system();
        Optional<InetSocketAddress> proxy = access.proxy().map(Endpoint::address);
        Optional<DocumentCache> cache =
                withoutCache ? Optional.empty() : Optional.of(new DocumentCache(cacheDirectory(session), clock));
        return new HttpRepository(FetchLimits.STANDARD.each(access.timeout()), proxy, cache, nonces, clock);
    }

    /** The XDG base directory specification: a relative path is to be ignored. */
    private static Path cacheDirectory(Session session) {
        String given = session.environment("XDG_CACHE_HOME");
        String home = session.environment("HOME");
        Path base = given != null && Path.of(given).isAbsolute()
                ? Path.of(given)
                : Path.of(home != null && !home.isEmpty() ? home : System.getProperty("user.home"), ".cache");
        return base.resolve("signet").resolve("fetched");
    }
}
