/// Which edition of the program this is.
package enum Edition {
  /// What `yishi --version` says, and every file written by it.
  package static let version = "0.1.0"
}
