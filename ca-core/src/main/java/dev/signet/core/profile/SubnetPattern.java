package dev.signet.core.profile;

import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import java.util.Optional;

/** Allows the IP addresses of a subnet; an IPv4 address never lies in an IPv6 subnet, nor the other way round. */
record SubnetPattern(String text, IpAddress subnet) implements NamePattern {
    static SubnetPattern parse(String text) {
        Optional<IpAddress> subnet = IpAddress.parseSubnet(text);
        if (subnet.isEmpty()) {
            throw NamePattern.problem(text, "it is neither an IP address nor a subnet")
                    .fix("write 10.0.0.0/8, 192.0.2.7, fd00::/8, or ** for any address")
                    .exception();
        }
        int slash = text.indexOf('/');
        Optional<IpAddress> first = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (!subnet.get().toString().startsWith(first.orElseThrow() + "/")) {
            throw NamePattern.problem(text, "the address has bits behind the prefix")
                    .fix("write \"" + subnet.get() + "\" for the subnet")
                    .exception();
        }
        return new SubnetPattern(text, subnet.get());
    }

    @Override
    public boolean matches(GeneralName name) {
        return name instanceof GeneralName.Ip ip
                && ip.address().isAddress()
                && ip.address().isWithin(subnet);
    }
}
