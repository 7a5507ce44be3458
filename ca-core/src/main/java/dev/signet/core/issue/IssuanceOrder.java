package dev.signet.core.issue;

import dev.signet.core.certificate.SerialNumber;
import java.util.Optional;

/**
 * What goes on record about an issuance besides the certificate.
 *
 * @param name what its owner calls it
 * @param actor who asked
 * @param request the DER of the request it is made from, if there is one
 * @param replaces the serial number of the certificate that it renews
 * @param delivery where it goes
 */
public record IssuanceOrder(
        String name, Actor actor, Optional<byte[]> request, Optional<SerialNumber> replaces, Delivery delivery) {}
