package dev.signet.core.verify;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of a certificate that name constraints apply to: of the subject and the alternative ones. */
final class ConstrainedNames {
    /** RFC 9598 section 3: the name form for addresses whose local part is not ASCII. */
    private static final Oid SMTP_UTF8_MAILBOX = Oid.of("1.3.6.1.5.5.7.8.9");

    /** Returns the names as RFC 5280 has them. */
    static List<GeneralName> of(DistinguishedName subject, List<GeneralName> alternative) {
        return names(subject, Optional.of(alternative), ConstraintReading.STANDARD);
    }

    /** Returns the names as a reading of the rules has them. */
    static List<GeneralName> of(Facts facts, ConstraintReading reading) {
        List<GeneralName> names = names(facts.subject(), facts.alternativeNames, reading);
        List<String> commonNames = facts.subject().values(AttributeType.COMMON_NAME);
        if (!commonNames.isEmpty()) {
            switch (reading.commonName()) {
                case NEVER -> {}
                case HOST_OR_ADDRESS -> hostOrAddress(commonNames.get(commonNames.size() - 1), names);
                case NAME_OF_SERVER -> nameOfServer(facts, commonNames, names);
            }
        }
        return names;
    }

    private static List<GeneralName> names(
            DistinguishedName subject, Optional<List<GeneralName>> alternative, ConstraintReading reading) {
        List<GeneralName> all = new ArrayList<>();
        if (reading.subject() && !subject.isEmpty()) {
            all.add(new GeneralName.Directory(subject));
        }
        List<GeneralName> others = alternative.orElse(List.of());
        boolean addresses = switch (reading.addresses()) {
            case ALWAYS -> true;
            case WITHOUT_ALTERNATIVE_NAMES -> alternative.isEmpty();
            case WITHOUT_ALTERNATIVE_ADDRESS -> others.stream().noneMatch(GeneralName.Email.class::isInstance);
            case NEVER -> false;
        };
        if (addresses) {
            for (String address : subject.values(AttributeType.EMAIL_ADDRESS)) {
                all.add(new GeneralName.Email(address));
            }
        }
        for (GeneralName name : others) {
            all.add(name);
            if (name instanceof GeneralName.Other other) {
                internationalAddress(other).ifPresent(all::add);
            }
        }
        return all;
    }

    private static void hostOrAddress(String commonName, List<GeneralName> names) {
        Optional<IpAddress> address = IpAddress.parse(commonName);
        if (address.isPresent()) {
            if (names.stream().noneMatch(GeneralName.Ip.class::isInstance)) {
                names.add(new GeneralName.Ip(address.get()));
            }
        } else if (HostSyntax.isHost(commonName) && names.stream().noneMatch(GeneralName.Dns.class::isInstance)) {
            names.add(new GeneralName.Dns(commonName));
        }
    }

    private static void nameOfServer(Facts facts, List<String> commonNames, List<GeneralName> names) {
        boolean server = facts.purposes
                .map(list ->
                        list.contains(ExtendedKeyUsage.SERVER_AUTH.oid()) || list.contains(ExtendedKeyUsage.ANY.oid()))
                .orElse(true);
        if (server && names.stream().noneMatch(GeneralName.Dns.class::isInstance)) {
            commonNames.forEach(name -> names.add(new GeneralName.Dns(name)));
        }
    }

    /** Reads {@code otherName [0] { type-id OBJECT IDENTIFIER, value [0] EXPLICIT UTF8String }}. */
    private static Optional<GeneralName> internationalAddress(GeneralName.Other name) {
        DerNode node = DerNode.parse(name.encoded());
        if (!node.is(Tag.contextConstructed(0))) {
            return Optional.empty();
        }
        try {
            DerReader reader = node.reader();
            Oid type = reader.next(Tag.OBJECT_IDENTIFIER, "type-id").oid();
            if (!type.equals(SMTP_UTF8_MAILBOX)) {
                return Optional.empty();
            }
            DerNode address =
                    reader.next(Tag.contextConstructed(0), "value").only().expect(Tag.UTF8_STRING, "address");
            return Optional.of(new GeneralName.Email(new String(address.content(), StandardCharsets.UTF_8)));
        } catch (DerException malformed) {
            // An address without an at sign is comparable with nothing, so any constraint on addresses refuses it.
            return Optional.of(new GeneralName.Email(name.hex()));
        }
    }

    private ConstrainedNames() {}
}
