import Affairs
import Values
import Yams

/// What a place defines for itself, in YAML.
///
/// ```yaml
/// procedures:
///   - id: courtyard
///     title: 本院办事流程
///     source: 《××院议事规则》第五条
///     steps:
///       - {id: 议, needs: [meeting: {verdict: [consensus]}], papers: [协商意见书]}
///       - {id: 办, needs: [tasks: done], skip: reason}
/// lists:
///   site-levels: [街道自管, 社会单位]
/// settings:
///   silence-days: 20
/// holidays:
///   2026: {off: [2026-01-01], work: [2026-01-04]}
/// communities:
///   胜古北社区: SGB
/// services:
///   - {unit: 辖区银行, what: 回收旧衣物, when: 周二上午, where: 营业厅门口}
/// pact: [不高空抛物, 文明养犬]
/// works:
///   - {title: 春日, what: 国画, maker: 居民甲, consent: {day: 2026-04-01, form: 授权书}}
/// answers:
///   - {what: 开居住证明, materials: [身份证], where: 居委会, when: 工作日}
/// held-words:
///   also: [出租]
///   without:
///     - {word: 精神, reason: 精神文明是工作用语}
/// ```
package enum DefinitionFile {
  /// What stands outermost, in the order it is written.
  enum Section: String, CaseIterable {
    case procedures, rates, lists, groups, settings, holidays, communities
    case services, pact, works, answers
    case words = "held-words"
  }

  /// Reads the definitions of a file, in their order.
  ///
  /// - Parameter procedures: the others there are; matters within a matter may go by one of them.
  /// - Throws: every problem there is, each with its line; of one that can't be read at all the first.
  package static func definitions(
    _ text: String, knowing procedures: [Procedure] = Procedure.builtIn
  ) throws(DefinitionProblems) -> [Definition] {
    let root: Node?
    do throws(YAMLText.Fault) {
      root = try YAMLText.node(text)
    } catch {
      throw DefinitionProblems(all: [
        DefinitionProblem(line: error.line ?? 1, error.twice.map { .twice($0) } ?? .notYAML)
      ])
    }
    guard let root else { return [] }
    var reader = DefinitionReader(others: procedures)
    reader.read(root)
    if !reader.problems.isEmpty {
      throw DefinitionProblems(all: reader.problems.sorted { $0.line < $1.line })
    }
    return reader.found.map(\.definition)
  }
}

/// Reads a file's sections; what can't be read in one place keeps nothing else from being read.
private struct DefinitionReader {
  let others: [Procedure]
  var found: [(definition: Definition, node: Node)] = []
  var problems: [DefinitionProblem] = []

  init(others: [Procedure]) { self.others = others }

  mutating func read(_ root: Node) {
    attempt { reader throws(DefinitionProblem) in
      for (key, line, node) in try root.entries("procedures") {
        guard let section = DefinitionFile.Section(rawValue: key) else {
          let known = DefinitionFile.Section.allCases.map(\.rawValue)
          reader.problems.append(DefinitionProblem(line: line, .unknownKey(key, known: known)))
          continue
        }
        reader.attempt { reader throws(DefinitionProblem) in try reader.read(section, node) }
      }
    }
    checkSoundness()
  }

  private mutating func read(
    _ section: DefinitionFile.Section, _ node: Node
  ) throws(DefinitionProblem) {
    switch section {
    case .procedures:
      guard let list = node.sequence else {
        throw DefinitionProblem(line: node.line, .notAList(section.rawValue))
      }
      for item in list {
        add(item) { () throws(DefinitionProblem) in
          .procedure(try ProcedureReader.procedure(item))
        }
      }
    case .services, .works, .answers, .pact, .words:
      add(node) { () throws(DefinitionProblem) in
        try BookletReader.definition(of: section, node)
      }
    case .rates: add(node) { () throws(DefinitionProblem) in .rates(try RatesReader.rates(node)) }
    case .lists, .groups, .settings, .holidays, .communities:
      for (key, line, value) in try node.entries(section.rawValue) {
        add(value) { () throws(DefinitionProblem) in
          try DefinitionReader.entry(of: section, key, at: line, value)
        }
      }
    }
  }

  /// One key of a section whose keys name what is defined.
  private static func entry(
    of section: DefinitionFile.Section, _ key: String, at line: Int, _ value: Node
  ) throws(DefinitionProblem) -> Definition {
    switch section {
    case .lists: return .list(try known(key, at: line), try value.texts(key))
    case .settings: return .setting(try known(key, at: line), try value.number(key))
    case .holidays:
      guard let year = Int(key) else {
        throw DefinitionProblem(line: line, .notANumber(key: section.rawValue, text: key))
      }
      let days = try YAMLMembers(value, of: key, known: ["off", "work"])
      return .holidays(
        year: year,
        Holidays.Year(off: try self.days("off", days), work: try self.days("work", days)))
    case .communities: return .community(name: key, code: try value.text(key))
    case .groups, .procedures, .rates, .services, .pact, .works, .answers, .words:
      return .group(NamedGroup(key, try value.texts(key)))
    }
  }

  private static func known<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, at line: Int
  ) throws(DefinitionProblem) -> Word {
    guard let word = Word(rawValue: key) else {
      throw DefinitionProblem(
        line: line, .unknownKey(key, known: Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// Days of a year, none of them twice.
  private static func days(
    _ key: String, _ members: YAMLMembers
  ) throws(DefinitionProblem) -> Set<Day> {
    var days: Set<Day> = []
    for item in try members[key]?.items(key) ?? [] {
      let day = try item.day(key)
      if !days.insert(day).inserted {
        throw DefinitionProblem(line: item.line, .twice("\(day)"))
      }
    }
    return days
  }

  /// Reads one definition, or keeps what is wrong with it.
  private mutating func add(
    _ node: Node, _ read: () throws(DefinitionProblem) -> Definition
  ) {
    do throws(DefinitionProblem) {
      let definition = try read()
      if found.contains(where: { $0.definition.key == definition.key }) {
        throw DefinitionProblem(line: node.line, .twice(definition.key.name))
      }
      found.append((definition, node))
    } catch {
      problems.append(error)
    }
  }

  private mutating func attempt(_ read: (inout Self) throws(DefinitionProblem) -> Void) {
    do throws(DefinitionProblem) { try read(&self) } catch { problems.append(error) }
  }

  /// Whether all of them can be meant, each knowing the others of its file.
  private mutating func checkSoundness() {
    let own = found.compactMap { item in
      if case .procedure(let procedure) = item.definition { procedure } else { nil }
    }
    for (definition, node) in found {
      problems += definition.mistakes(knowing: others + own).map { mistake in
        DefinitionProblem(line: node.follow(mistake.path).line, .unsound(mistake))
      }
    }
  }
}
