import Deliberation
import Lists
import Testing
import Values

@Suite struct RosterMergeTests {
  private let people = [
    RosterPerson(id: "p01", name: "张　三", groups: ["居民"], home: "24号楼3单元501"),
    RosterPerson(id: "p02", name: "李四", groups: ["居民", "党员"], home: "24-2-402", standing: .voting),
    RosterPerson(id: "p03", name: "产权单位代表", groups: ["产权单位"]),
    RosterPerson(id: "p04", name: "王五", home: "24-1-101"),
  ]

  @Test func `new people are added, changes shown field by field, missing ones left`() {
    let reading = roster(
      "姓名,房号,身份,席别,面积\n张三,24-3-501,居民,,53.27\n李四,24-2-402,党员/居民,列席,\n赵六,24-1-102,居民,,\n")
    let merge = RosterMerge(reading, into: people)
    #expect(merge.new.map(\.name) == ["赵六"])
    #expect(merge.changed.map(\.id) == ["p01", "p02"])
    #expect(merge.changed[0].differences == [.init(field: .area, old: nil, new: "53.27")])
    #expect(
      merge.changed[1].differences == [.init(field: .standing, old: "voting", new: "speaking")])
    #expect(merge.unchanged.isEmpty)
    #expect(merge.missing == ["p03", "p04"])
    #expect(merge.ambiguous.isEmpty)
  }

  @Test func `another way of writing a name or a home is no change`() {
    let merge = RosterMerge(
      roster("姓名,房号,身份\n张三,２４-３-５０１,居民\n"), into: Array(people.prefix(1)))
    #expect(merge.unchanged.map(\.id) == ["p01"])
    #expect(merge.isEmpty)
  }

  @Test func `a home is added to the only one of that name who has none`() {
    let merge = RosterMerge(roster("姓名,单位,房号\n产权单位代表,某单位,\n"), into: people)
    #expect(
      merge.changed.map(\.differences) == [[.init(field: .organisation, old: nil, new: "某单位")]])
    let moved = RosterMerge(
      roster("姓名,房号\n甲,101\n"), into: [RosterPerson(id: "p1", name: "甲")])
    #expect(
      moved.changed.map(\.differences) == [[.init(field: .home, old: nil, new: "101")]])
  }

  @Test func `the same name in another home is asked about, and the answer holds`() {
    let reading = roster("姓名,房号\n王五,24-3-301\n")
    let asked = RosterMerge(reading, into: people)
    #expect(asked.ambiguous.map(\.candidates) == [["p04"]])
    #expect(asked.missing == ["p01", "p02", "p03"])
    let namesake = RosterMerge(reading, into: people, choices: [1: .someoneNew])
    #expect(namesake.new.map(\.name) == ["王五"])
    #expect(namesake.missing.contains("p04"))
    let moved = RosterMerge(reading, into: people, choices: [1: .the(id: "p04")])
    #expect(
      moved.changed.map(\.differences) == [
        [.init(field: .home, old: "24-1-101", new: "24-3-301")]
      ])
  }

  @Test func `namesakes without homes are matched by what else is the same`() {
    let reading = roster("姓名,身份\n甲,居民\n甲,党员\n")
    let there = [
      RosterPerson(id: "p1", name: "甲", groups: ["党员"]),
      RosterPerson(id: "p2", name: "甲", groups: ["居民"]),
    ]
    #expect(RosterMerge(reading, into: there).unchanged.map(\.id) == ["p2", "p1"])
  }

  @Test func `a list merged into a session by its command doubles nothing when merged again`()
    throws
  {
    let reading = RosterReading(bytes: DemoRoster.bytes)
    let first = RosterMerge(reading, into: [])
    let command = try #require(first.command(source: "名册.csv", participants: []))
    guard case .importRoster(let roster) = command, roster.source == "名册.csv",
      roster.changes == nil
    else {
      Issue.record("\(command)")
      return
    }
    let people = roster.people
    #expect(people.map(\.order) == Array(1...14))
    #expect(people[0].search.initials == "dyj")
    #expect(people[0].search.room == "24-1-301")
    let there = people.enumerated().map { place, details in
      Participant(id: .init("p\(place + 1)"), details: details)
    }
    let second = RosterMerge(reading, into: there.map { RosterPerson($0) })
    #expect(second.isEmpty)
    #expect(second.unchanged.count == 14)
    #expect(second.missing.isEmpty)
    #expect(second.command(source: "名册.csv", participants: there) == nil)
  }

  @Test func `changes go into the command with everything else kept`() throws {
    var details = PersonDetails(name: "张　三", groups: ["居民"], home: "24-3-501", note: "早到")
    details.order = 7
    let there = [Participant(id: "p07", details: details)]
    let reading = roster("姓名,房号,身份,面积\n张三,24-3-501,党员,53.27\n李四,502,居民,\n")
    let merge = RosterMerge(reading, into: there.map { RosterPerson($0) })
    guard
      case .importRoster(let roster)? = merge.command(source: "x", participants: there),
      let changes = roster.changes
    else {
      Issue.record("no command")
      return
    }
    #expect(roster.people.map(\.order) == [8])
    let changed = try #require(changes.first?.person)
    #expect(changes.map(\.participant) == ["p07"])
    #expect(changed.name == "张　三")
    #expect(changed.note == "早到")
    #expect(changed.groups == ["党员"])
    #expect(changed.area == Area(hundredths: 5_327))
    #expect(changed.order == 7)
  }
}
