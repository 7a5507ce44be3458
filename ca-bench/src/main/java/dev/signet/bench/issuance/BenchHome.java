package dev.signet.bench.issuance;

import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.csr.CertificateRequestBuilder;
import dev.signet.core.extension.Extensions;
import dev.signet.core.home.CertificationAuthority;
import dev.signet.core.home.Home;
import dev.signet.core.home.Ledgers;
import dev.signet.core.home.StepObserver;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.IssuanceOrder;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.profile.CertificateProfile;
import dev.signet.core.profile.Grant;
import dev.signet.core.profile.IssuanceWish;
import dev.signet.core.profile.ProfilePolicy;
import dev.signet.core.profile.RequestedNames;
import dev.signet.store.h2.H2Store;
import dev.signet.store.h2.StoreAccess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A home opened by one process for issuing in bulk: each {@link #issueOne} reads a request, checks its proof of possession, has it
 * authorised by the profile {@code server}, and passes the gate, commit included, as the server will do for each order.
 */
final class BenchHome implements AutoCloseable {
    static final String PASSPHRASE = "only for benchmarks";
    /** Far more keys than Signet remembers: those of requests are new ones. */
    private static final int REQUESTS = 500;

    private final H2Store store;
    private final SigningGate gate;
    private final CertificateProfile profile;
    private final List<byte[]> requests = new ArrayList<>();
    private final Actor actor = new Actor("bench", "localhost", "bench");
    private final AtomicLong count = new AtomicLong();

    BenchHome(Path directory) {
        SecureRandom random = new SecureRandom();
        Home home = Home.open(directory);
        this.store = H2Store.open(directory, StoreAccess.writing("a benchmark"));
        CertificationAuthority authority = new CertificationAuthority(
                home, Ledgers.of(store), Clock.systemUTC(), random, actor, StepObserver.NONE);
        this.gate = authority.gate("issuing", PassphraseSource.of(PASSPHRASE.toCharArray()));
        this.profile = home.profile("server");
        for (int i = 0; i < REQUESTS; i++) {
            PrivateKeyInfo key = KeyAlgorithm.parse("p256").generate(random);
            requests.add(CertificateRequestBuilder.build(
                            DistinguishedName.parse("CN=bench.example"), Extensions.NONE, KeySigner.of(key))
                    .encoded());
        }
    }

    /** Issues one certificate, from the request in DER to the row on disk. */
    void issueOne() {
        long number = count.getAndIncrement();
        byte[] der = requests.get((int) (number % REQUESTS));
        CertificateRequest request = CertificateRequest.parse(der);
        if (!request.provesPossession()) {
            throw new IllegalStateException("the request of a benchmark does not verify");
        }
        String name = "host-" + number + ".bench.example";
        IssuanceWish wish = IssuanceWish.forRequest(request)
                .named(new RequestedNames(Optional.of(name), List.of(new GeneralName.Dns(name))));
        Grant grant = ProfilePolicy.authorise(profile, wish, Clock.systemUTC().instant());
        IssuanceOrder order = new IssuanceOrder(
                name,
                actor,
                Optional.of(der),
                Optional.empty(),
                new Delivery(DeliveryState.DELIVERED, Optional.empty(), List.of("certificate")));
        var unused = gate.issue(gate.prepare(grant), order);
    }

    List<byte[]> requests() {
        return requests;
    }

    @Override
    public void close() {
        gate.close();
        store.close();
    }
}
