import Deliberation
import Foundation
import Lists
import Sentences
import TestSupport
import Testing
import Text

/// `docs/decision-rules.md`, held against the program word for word.
@Suite struct DecisionRulesPageTests {
  private let page: String

  init() throws {
    let path = packageFolder.appending(path: "docs/decision-rules.md")
    page = try String(contentsOf: path, encoding: .utf8)
  }

  /// The section of each rule, by its id.
  private var sections: [String: String] {
    var sections: [String: String] = [:]
    for part in page.components(separatedBy: "\n### ").dropFirst() {
      let id = part.prefix { $0 != "\n" }
      sections[String(id)] = part.components(separatedBy: "\n## ").first
    }
    return sections
  }

  /// The blocks fenced in that language.
  private func blocks(_ language: String, in text: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test(arguments: Rule.builtIn)
  func `a rule's section says what the program says`(_ rule: Rule) throws {
    let section = try #require(sections[rule.id])
    for language in Language.allCases {
      let wording = RuleWording(rule, in: language)
      #expect(section.contains(wording.title))
      #expect(section.contains(wording.paragraph))
      #expect(section.contains(wording.source))
    }
    let formula = try #require(blocks("text", in: section).first)
    #expect(formula == RuleWording(rule, in: .chinese).formula.joined(separator: "\n"))
  }

  @Test(arguments: Rule.builtIn)
  func `a rule's example comes out as it is printed`(_ rule: Rule) throws {
    let section = try #require(sections[rule.id])
    let example = try #require(blocks("console", in: section).first)
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    let words = try #require(lines.first).split(separator: " ").map(String.init)
    #expect(words.prefix(2) == ["$", "yishi"])
    #expect(words.contains(rule.id))
    let (status, output, _) = try yishi(Array(words.dropFirst(2)))
    #expect(status == 0)
    #expect(output == lines.dropFirst().joined(separator: "\n") + "\n")
  }

  @Test func `the rules written as an example can be read`() throws {
    let yaml = try #require(blocks("yaml", in: page).first)
    let rules = try RuleFile.rules(yaml)
    #expect(rules.map(\.id) == ["courtyard", "lift", "no-objectors"])
    #expect(rules[1].quorum == Rule.builtIn("civil-code-278-special")?.quorum)
  }
}
