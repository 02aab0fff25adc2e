# Answers net-snmp's pass_persist with what a file says, read anew for each request: "oid|type|value" a line, sorted by OID.
use strict;
use warnings;

my ($file) = @ARGV;
$| = 1;

sub rows {
  open(my $in, '<', $file) or return ();
  my @rows = map { chomp; [split /\|/, $_, 3] } <$in>;
  close $in;
  return @rows;
}

sub later {
  my @left = split /\./, $_[0];
  my @right = split /\./, $_[1];
  while (@left && @right) {
    my $order = shift(@left) <=> shift(@right);
    return $order if $order;
  }
  return @left <=> @right;
}

sub find {
  my ($verb, $oid) = @_;
  $oid =~ s/^\.//;
  for my $row (rows()) {
    my $order = later($row->[0], $oid);
    return $row if $verb eq 'get' ? $order == 0 : $order > 0;
  }
  return undef;
}

while (my $verb = <STDIN>) {
  chomp $verb;
  if ($verb eq 'PING') {
    print "PONG\n";
    next;
  }
  my $oid = <STDIN>;
  last unless defined $oid;
  chomp $oid;
  my $row = find($verb, $oid);
  print $row ? ".$row->[0]\n$row->[1]\n$row->[2]\n" : "NONE\n";
}
