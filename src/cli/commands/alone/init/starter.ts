/** The schema's file, beside the scenario: what the starter's first line leads an editor to. */
export const SCHEMA_FILE = 'ccsim.schema.json';

/** A scenario to begin with: it runs as it is, and every line that begins with # and no space is a setting to try. */
export const STARTER = `# yaml-language-server: $schema=${SCHEMA_FILE}
# With the line above an editor completes keys and underlines mistakes (VS Code: the extension "YAML" by Red Hat).
# "ccsim schema > ${SCHEMA_FILE}" writes that file anew, for instance after an update.
#
# Run it:     ccsim run <this file>              Check it:  ccsim validate <this file>
# Try a key:  lines that begin with # and no space are settings. Take the # away; where the same key (or one that
#             it stands instead of) is written just above, put a # there. docs/scenario.md has every key.
# All numbers are invented. Replace them by your own before you decide anything.

# The title of the report.
name: My call centre
# Free text for whoever reads the file.
#description: Orders and repairs, one weekday.
# Where chance begins: the same seed gives the same days, another seed others.
#seed: 7

# When the centre is open: each day starts empty, and figures are also told for each half-hour.
time: { from: "08:00", to: "18:00", interval: 30m }
# At closing the waiting are served; or they are sent away.
#time: { from: "08:00", to: "18:00", at_close: hang_up }
# Instead of days a long study of the steady state, its first hours left out.
#time: { duration: 500h, warmup: 10h }

# Answered within 20 s is good, and 80 % should be.
service_level: { within: 20s, target: 80% }
# How those who gave up count: ccsim explain service_level.
#service_level: { within: 30s, target: 90%, formula: all_abandons_against }

# What holds for every call type, unless it says otherwise.
defaults:
  calls:
    # How long callers wait before they give up: half of them 2 minutes, one in ten more than 8. (ccsim list distributions)
    patience: { lognormal: { median: 2m, p90: 8m } }
    #patience: { exponential: 3m }
    #patience: never
    # Who gave up calls again: half of them, after a quarter of an hour on average, at most twice.
    redial: { after_abandon: 50%, delay: { exponential: 15m }, max: 2 }

# Call types: what callers really want.
calls:
  orders:
    # What reports call it.
    label: Orders
    # Calls an hour, at random.
    arrivals: 60/h
    # The calls expected in each hour from opening on.
    #arrivals: { every: 1h, counts: [50, 70, 85, 80, 60, 55, 65, 60, 45, 30] }
    # The time from one call to the next.
    #arrivals: { interarrival: { erlang: { mean: 1m, k: 2 } } }
    # Busy days and quiet days: the calls of a day vary by so much.
    #busyness: { cv: 10% }
    # Who it is, once in a contact.
    #identify: 20s
    # What it is about, told to every agent who does not know it yet.
    #explain: 40s
    # Working the issue: its mean, and its standard deviation / mean.
    talk: { lognormal: { mean: 4m, cv: 0.9 } }
    #talk: 4m
    #talk: { triangular: [1m, 3m, 10m] }
    # After-call work, after every talk.
    wrap_up: 30s
    #wrap_up: { exponential: 30s }
    # So many have no customer number at hand: it takes longer, and one in ten of them in vain.
    #unprepared: { share: 20%, adds: 60s, fails: 10% }
    # An offer after the talk, unless three or more wait.
    #upsell: { offered: 25%, adds: 2m, when_waiting_below: 3, accepted: 20%, value: 40 }
  repairs:
    label: Repairs
    arrivals: 20/h
    talk: { lognormal: { mean: 8m, cv: 0.8 } }
    wrap_up: 1m
    # "And one more thing": so many then go on to another type's queue.
    also_needs: { types: { orders: 10% } }
    # Who was not helped calls again, a few hours later.
    #calls_again: { if_unresolved: 70%, delay: { exponential: 4h }, max: 2 }
    # Hangs up when handed off.
    #gives_up_on_handoff: 10%
    # Its own threshold and target.
    #service_level: { within: 60s, target: 75% }

# What callers hear before they reach a queue. They press the key of their own queue, but for a few mistakes.
#ivr: { say: 8s, menu: { "1": { queue: orders }, "2": { queue: repairs } }, mistakes: 3% }
# One in ten with an order says that it is a repair, to be served sooner.
#ivr: { say: 8s, menu: { "1": { queue: orders }, "2": { queue: repairs } }, press: { orders: { "2": 10% } } }
# So many try to place their order with a machine; it works for 70 % of them.
#ivr: { menu: { "1": { queue: orders }, "2": { queue: repairs }, "3": { self_service: { time: 40s, contains: 70% } } }, press: { orders: { "3": 30% } } }

# Queues. Without this section there is one for each call type, all alike.
queues:
  orders:
    # Lower is served first.
    priority: 2
    # Gains one level of priority for each 2 minutes of age, so that nobody waits for ever.
    #ageing: 2m
    # An announcement before an agent may answer.
    #greeting: 10s
    # Who may take a call, and who else when it has waited for 45 s.
    #eligibility: [ { groups: [desk] }, { after: 45s, groups: [desk, workshop] } ]
  repairs: { priority: 1 }
  # At most so many wait here; the next hears the busy signal, or goes to another queue.
  #repairs: { priority: 1, capacity: 10 }
  #repairs: { priority: 1, capacity: 10, when_full: orders }
  # Nobody waits longer here.
  #repairs: { priority: 1, max_wait: 10m, after_max_wait: hang_up }

# Agents, in groups of the same skills.
agents:
  desk:
    # So many from opening to closing.
    count: 6
    # Instead of count: so many in each hour from opening on.
    #schedule: { every: 1h, counts: [5, 7, 8, 8, 6, 6, 7, 6, 5, 4] }
    # Instead of count: shifts with breaks.
    #shifts: [ { from: "08:00", to: "16:00", count: 4, breaks: [ { at: "12:00", for: 30m } ] }, { from: "10:00", to: "18:00", count: 4 } ]
    # What they can resolve. Without it: everything.
    skills: [orders]
    # The share of the scheduled who are not there.
    shrinkage: 10%
    # The queues they take calls from. Without it: those whose skill they have. Whom they cannot help they hand off.
    #answers: all
    # Ringing before they answer.
    #pick_up: 3s
    # What one of them costs an hour.
    cost: 24/h
  workshop:
    count: 4
    # Best at repairs (rank 1); a little slower with orders.
    skills: { repairs: { rank: 1 }, orders: { rank: 2, speed: 0.9 } }
    # They resolve nine repairs in ten.
    #skills: { repairs: { rank: 1, resolves: 90% }, orders: { rank: 2, speed: 0.9 } }
    cost: 30/h

# Which of several free agents takes a call, and which of several waiting calls an agent takes. (ccsim list strategies)
routing: { agent_selection: most_skilled, call_selection: priority }
#routing: { agent_selection: longest_idle, call_selection: fifo }

# What an agent does with a caller whom he cannot help, as with the answers and the resolves above. (ccsim list strategies)
#handoff: { policy: warm, brief: 30s, hold_at_most: 2m }
#handoff: { policy: cold, accuracy: 90%, place: keep_age }

# Telephone lines; who finds none free hears the busy signal. Without it: as many as it takes.
#lines: 30

# Ten per cent more calls, everything else as it is.
#scale: { arrivals: 110% }

# An hour with three times as many calls about repairs.
#surges: [ { name: storm, from: "10:00", for: 1h, calls: [repairs], times: 3, ramp: 10m } ]

# What might be done instead: ccsim run <this file> --strategy one-more
strategies:
  one-more: { agents: { desk: { count: 7 } } }
  everyone-does-everything: { agents: { desk: { skills: [orders, repairs] } } }
  #first-line: { agents: { desk: { answers: all } }, handoff: { policy: warm } }
`;
