package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.extension.DistributionPoint;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.name.DistinguishedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether certificates are revoked, by CRLs and OCSP responses together: those at hand and, where the request allows it, those
 * that certificates say are to be had.
 */
final class Revocation {
    private final Verification verification;
    private final ListStatus lists;
    private final ResponseStatus responses;
    private final Set<CertificateList> known;
    private final Set<Certificate> inProgress;

    Revocation(Verification verification) {
        VerificationRequest request = verification.request();
        boolean off = request.revocation() == RevocationMode.OFF;
        this.verification = verification;
        this.known = new LinkedHashSet<>(off ? List.of() : request.revocationLists());
        this.lists = new ListStatus(verification, List.copyOf(known));
        this.responses = new ResponseStatus(verification, off ? List.of() : request.ocspResponses());
        this.inProgress = new HashSet<>();
    }

    /** For the path of who signed a CRL: the same evidence, and the same certificates that must not be asked for again. */
    Revocation(Verification verification, Revocation parent) {
        this.verification = verification;
        this.known = parent.known;
        this.lists = new ListStatus(verification, parent.lists);
        this.responses = new ResponseStatus(verification, parent.responses);
        this.inProgress = parent.inProgress;
    }

    /** Returns whether the status of a certificate is being looked for: until it is known, nothing that is signed in its name tells of it. */
    boolean isInProgress(Certificate certificate) {
        return inProgress.contains(certificate);
    }

    /** Returns what is known of a certificate of a path whose certificates above it have been found good. */
    RevocationStatus status(Path path, int index) {
        Certificate certificate = path.certificates().get(index).certificate();
        if (!inProgress.add(certificate)) {
            return RevocationStatus.unknown("only what it has signed itself tells of it");
        }
        try {
            RevocationStatus status = responses.status(path, index).and(lists.status(path, index));
            if (!status.isRevoked() && verification.remote().isThere()) {
                status = further(path, index, status);
            }
            boolean silent = !status.known() && status.explanation().isEmpty();
            return silent ? RevocationStatus.unknown("there is no CRL or OCSP response that tells of it") : status;
        } finally {
            inProgress.remove(certificate);
        }
    }

    /** Asks the responder first, whose answer is short, then gets the CRLs, and the deltas that are newer than a CRL at hand. */
    private RevocationStatus further(Path path, int index, RevocationStatus atHand) {
        RemoteEvidence remote = verification.remote();
        Facts facts = path.certificates().get(index);
        Set<String> failures = new LinkedHashSet<>();
        RevocationStatus status = atHand;
        if (!status.known()) {
            remote.responses(facts, path.issuerKey(index), evidence -> responses.use(evidence, path, index), failures);
            status = responses.status(path, index).and(status);
        }
        if (!status.known()) {
            remote.lists(facts.distributionPoints, found -> use(found, path, index), failures);
        }
        if (!responses.status(path, index).known()) {
            Set<String> unimportant = new LinkedHashSet<>();
            remote.lists(facts.freshestLists, this::useDeltas, unimportant);
            remote.lists(deltasOf(path, index), this::useDeltas, unimportant);
        }
        status = responses.status(path, index).and(lists.status(path, index));
        if (status.known() || failures.isEmpty()) {
            return status;
        }
        List<String> obstacles = new ArrayList<>(failures);
        if (!status.explanation().isEmpty()) {
            obstacles.add(status.explanation());
        }
        return RevocationStatus.unknown(obstacles);
    }

    private RemoteEvidence.Use use(List<CertificateList> found, Path path, int index) {
        add(found);
        // By themselves: whoever is between could put another list of the same CA here, which is signed as well.
        boolean tell = new ListStatus(verification, found).status(path, index).known();
        return tell
                ? RemoteEvidence.Use.accepted(found.stream()
                        .flatMap(list -> list.nextUpdate().stream())
                        .min(Comparator.naturalOrder()))
                : RemoteEvidence.Use.NONE;
    }

    /** Deltas are there for what is new, and do not tell anything without the list that they go with: none is kept. */
    private RemoteEvidence.Use useDeltas(List<CertificateList> found) {
        add(found);
        return RemoteEvidence.Use.NONE;
    }

    private void add(List<CertificateList> found) {
        found.forEach(list -> {
            known.add(list);
            lists.add(list);
        });
    }

    /**
     * Returns the places where the lists of a certificate's issuer say that deltas to them are (RFC 5280 section 5.2.6); a list
     * that nobody signed who may has no say in where to connect to.
     */
    private List<DistributionPoint> deltasOf(Path path, int index) {
        DistinguishedName issuer = path.certificates().get(index).issuer();
        RevocationListSigner signer = new RevocationListSigner(verification, path, index);
        // A copy: to look for who signed one may bring further lists.
        return List.copyOf(known).stream()
                .filter(list -> list.issuer().matches(issuer)
                        && list.extensions().find(ExtensionOids.FRESHEST_CRL).isPresent())
                .map(RevocationListFacts::new)
                .filter(list -> !list.isDelta() && signer.key(list).isPresent())
                .flatMap(list -> list.freshestLists.stream())
                .toList();
    }
}
