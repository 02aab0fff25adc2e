-- A host for each agent, a data source for each port, an item for each wanted column of it.
INSERT INTO host (hostname, snmp_port) SELECT hostname, port FROM agent;

INSERT INTO poller_item (local_data_id, host_id, hostname, snmp_port, rrd_name, rrd_path, arg1)
SELECT host.id * @ports + port.seq, host.id, host.hostname, host.snmp_port, wanted.name,
       CONCAT('rra/', host.id, '/', port.seq, '.rrd'), CONCAT('.', wanted.oid, '.', port.seq)
FROM host, seq_1_to_10000 port, wanted
WHERE port.seq <= @ports;

ANALYZE TABLE host, poller_item;
