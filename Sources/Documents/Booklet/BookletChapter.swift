import Text

/// A chapter of 小册子, a sheet of its own that can be left out. The raw value is its name on the command
/// line, which never changes.
package enum BookletChapter: String, CaseIterable, Hashable, Sendable {
  case history, issues, map, adoptions, services, pact, works, answers

  package func name(in language: Language) -> String {
    switch self {
    case .history: language("大事记", "What happened")
    case .issues: language("有事怎样提，正在办什么", "How to bring an issue, and what is open")
    case .map: language("小地图", "The map")
    case .adoptions: language("认养和队伍", "Adoptions and teams")
    case .services: language("辖区单位便民服务", "Services of local units")
    case .pact: language("文明公约", "The pact of neighbours")
    case .works: language("居民作品", "What residents made")
    case .answers: language("常见问题办理", "Common questions")
    }
  }

  /// Where the office keeps what stands in it.
  package func source(in language: Language) -> String {
    switch self {
    case .history: language("议定结果和大事", "verdicts and milestones")
    case .issues: language("在办的事项", "open matters")
    case .map: language("点位", "sites")
    case .adoptions: language("认养、队伍", "adoptions, teams")
    case .services, .pact, .works, .answers:
      language("yishi define 的 \(rawValue)", "\(rawValue) of yishi define")
    }
  }
}
