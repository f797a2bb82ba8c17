-- Who is in a class of a programme, and whether one enterprise is, told by the index alone.
drop index registry.tier_by_programme;
create index tier_by_programme on registry.tier_assignment (region, programme, class, enterprise) include (valid) where upper_inf(recorded);
