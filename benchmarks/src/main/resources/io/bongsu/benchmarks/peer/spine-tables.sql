-- What spine 1.2.24 asks for, by its own statements; nothing that Cacti's web pages would need.
CREATE DATABASE cacti;
USE cacti;

CREATE TABLE version (cacti VARCHAR(20) NOT NULL);
INSERT INTO version VALUES ('1.2.24');

CREATE TABLE settings (name VARCHAR(75) PRIMARY KEY, value VARCHAR(255) NOT NULL);
INSERT INTO settings VALUES ('poller_interval', '60'), ('active_profiles', '1');

CREATE TABLE poller (
  id INT PRIMARY KEY, threads INT NOT NULL, processes INT NOT NULL,
  disabled CHAR(2) NOT NULL DEFAULT '');
INSERT INTO poller (id, threads, processes) VALUES (1, 2, 1);

CREATE TABLE poller_time (
  id INT AUTO_INCREMENT PRIMARY KEY, poller_id INT, pid INT, start_time DATETIME, end_time DATETIME);

CREATE TABLE poller_command (
  poller_id INT, time DATETIME, action INT, command VARCHAR(100),
  PRIMARY KEY (poller_id, action, command));

CREATE TABLE poller_reindex (
  host_id INT, data_query_id INT, action INT, op CHAR(1), assert_value VARCHAR(100), arg1 VARCHAR(255),
  PRIMARY KEY (host_id, data_query_id));

CREATE TABLE poller_output (
  local_data_id INT, rrd_name VARCHAR(19), time DATETIME, output VARCHAR(512),
  PRIMARY KEY (local_data_id, rrd_name, time));

CREATE TABLE host (
  id INT AUTO_INCREMENT PRIMARY KEY,
  poller_id INT NOT NULL DEFAULT 1,
  hostname VARCHAR(100) NOT NULL,
  deleted CHAR(2) NOT NULL DEFAULT '',
  disabled CHAR(2) NOT NULL DEFAULT '',
  device_threads INT NOT NULL DEFAULT 1,
  snmp_version INT NOT NULL DEFAULT 2,
  snmp_community VARCHAR(100) NOT NULL DEFAULT 'farm',
  snmp_username VARCHAR(50) NOT NULL DEFAULT '',
  snmp_password VARCHAR(50) NOT NULL DEFAULT '',
  snmp_auth_protocol VARCHAR(7) NOT NULL DEFAULT '',
  snmp_priv_passphrase VARCHAR(200) NOT NULL DEFAULT '',
  snmp_priv_protocol VARCHAR(7) NOT NULL DEFAULT '',
  snmp_context VARCHAR(64) NOT NULL DEFAULT '',
  snmp_engine_id VARCHAR(64) NOT NULL DEFAULT '',
  snmp_port INT NOT NULL,
  snmp_timeout INT NOT NULL DEFAULT 500,
  max_oids INT NOT NULL DEFAULT 60,
  availability_method INT NOT NULL DEFAULT 0,
  ping_method INT NOT NULL DEFAULT 0,
  ping_port INT NOT NULL DEFAULT 0,
  ping_timeout INT NOT NULL DEFAULT 500,
  ping_retries INT NOT NULL DEFAULT 1,
  status INT NOT NULL DEFAULT 3,
  status_event_count INT NOT NULL DEFAULT 0,
  status_fail_date DATETIME NOT NULL DEFAULT NOW(),
  status_rec_date DATETIME NOT NULL DEFAULT NOW(),
  status_last_error VARCHAR(255) NOT NULL DEFAULT '',
  min_time DOUBLE NOT NULL DEFAULT 0,
  max_time DOUBLE NOT NULL DEFAULT 0,
  cur_time DOUBLE NOT NULL DEFAULT 0,
  avg_time DOUBLE NOT NULL DEFAULT 0,
  polling_time DOUBLE NOT NULL DEFAULT 0,
  total_polls INT NOT NULL DEFAULT 0,
  failed_polls INT NOT NULL DEFAULT 0,
  availability DOUBLE NOT NULL DEFAULT 100,
  snmp_sysDescr VARCHAR(300) NOT NULL DEFAULT '',
  snmp_sysObjectID VARCHAR(128) NOT NULL DEFAULT '',
  snmp_sysUpTimeInstance BIGINT NOT NULL DEFAULT 0,
  snmp_sysContact VARCHAR(300) NOT NULL DEFAULT '',
  snmp_sysName VARCHAR(300) NOT NULL DEFAULT '',
  snmp_sysLocation VARCHAR(300) NOT NULL DEFAULT '',
  last_updated TIMESTAMP NOT NULL DEFAULT NOW());

CREATE TABLE poller_item (
  local_data_id INT NOT NULL,
  poller_id INT NOT NULL DEFAULT 1,
  host_id INT NOT NULL,
  action INT NOT NULL DEFAULT 0,
  hostname VARCHAR(100) NOT NULL,
  snmp_version INT NOT NULL DEFAULT 2,
  snmp_community VARCHAR(100) NOT NULL DEFAULT 'farm',
  snmp_username VARCHAR(50) NOT NULL DEFAULT '',
  snmp_password VARCHAR(50) NOT NULL DEFAULT '',
  snmp_auth_protocol VARCHAR(7) NOT NULL DEFAULT '',
  snmp_priv_passphrase VARCHAR(200) NOT NULL DEFAULT '',
  snmp_priv_protocol VARCHAR(7) NOT NULL DEFAULT '',
  snmp_context VARCHAR(64) NOT NULL DEFAULT '',
  snmp_engine_id VARCHAR(64) NOT NULL DEFAULT '',
  snmp_port INT NOT NULL,
  snmp_timeout INT NOT NULL DEFAULT 500,
  rrd_name VARCHAR(19) NOT NULL,
  rrd_path VARCHAR(255) NOT NULL,
  rrd_num INT NOT NULL DEFAULT 1,
  rrd_step INT NOT NULL DEFAULT 60,
  rrd_next_step INT NOT NULL DEFAULT 0,
  arg1 VARCHAR(255) NOT NULL,
  arg2 VARCHAR(255) NOT NULL DEFAULT '',
  arg3 VARCHAR(255) NOT NULL DEFAULT '',
  deleted CHAR(2) NOT NULL DEFAULT '',
  PRIMARY KEY (local_data_id, rrd_name),
  KEY (host_id, poller_id));

-- What is to be polled: filled before spine-items.sql runs.
CREATE TABLE agent (hostname VARCHAR(100) PRIMARY KEY, port INT NOT NULL);
CREATE TABLE wanted (name VARCHAR(19) PRIMARY KEY, oid VARCHAR(100) NOT NULL);
